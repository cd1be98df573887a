#include "groups.h"
#include "list_baseline.h"
#include "pipeline/deal_list_service.h"
#include "pipeline/pipeline_service.h"

#include <algorithm>

namespace hedef::bench {

namespace {

// The list of the window Deals in every order it offers, both ways round: of all these the slowest first page and the
// slowest page behind it.
void measure_orders(db::Database& database, std::int64_t deals, Results& results)
{
    using pipeline::DealOrder;
    pipeline::DealListService service(database);
    double first = 0, next = 0;
    for (int order = 0; order <= int(DealOrder::closed_on); ++order)
        for (const bool descending : {false, true}) {
            pipeline::DealQuery query;
            query.order = DealOrder(order);
            query.descending = descending;
            std::vector<pipeline::DealRow> page;
            first = std::max(first, medians(5, {{"first", [&] { page = service.page(query); }}}).front());
            if (page.empty()) continue;
            query.after = page.back();
            next = std::max(next, medians(5, {{"next", [&] { page = service.page(query); }}}).front());
        }
    for (const auto& [name, seconds] : {std::pair{"first page of Deals, slowest of 24 orders", first}, {"page behind it, likewise", next}}) {
        Result result;
        result.group = "List of deals (SQLite)";
        result.name = name;
        result.rows = deals;
        result.seconds = seconds;
        result.aim_seconds = 0.05;
        result.peak = peak_memory();
        results.push_back(result);
    }
}

} // namespace

void measure_lists(const Options&, const World& world, const Files& files, Results& results)
{
    constexpr int page_size = 50, pages_a_turn = 20;
    const base::FixedClock clock(World::today());
    const auto database = db::Database::open(db::Url::parse(files.url()).value(), clock);
    pipeline::PipelineService service(*database);
    RawDatabase raw(files.imported.string());
    RawStatement statement = page_statement(raw, page_size);
    const std::int64_t deals = raw.number("select count(*) from opportunity");
    const std::pair<const char*, std::int64_t> places[] = {
        {"first page", 0}, {"middle page", deals / 2}, {"last page", deals - page_size}};
    forget_peak();
    for (const auto& [name, rows] : places) {
        const ListPlace place = place_in_list(raw, rows);
        pipeline::OpportunityQuery query;
        query.limit = page_size;
        if (place.id != 0) {
            query.after.emplace();
            query.after->sort_key = place.sort_key;
            query.after->id = pipeline::OpportunityId{place.id};
        }
        // A page takes some hundred microseconds: twenty of them for the clock.
        const auto times = medians(11, {{"list",
                                         [&] {
                                             for (int i = 0; i < pages_a_turn; ++i) {
                                                 const auto page = service.opportunities(query);
                                                 keep(page.data());
                                             }
                                         }},
                                        {"by hand", [&] {
                                             for (int i = 0; i < pages_a_turn; ++i)
                                                 page_by_hand(statement, place);
                                         }}});
        results.push_back({"List of deals (SQLite)", std::string(name) + " of 50 rows, keyset", world.deals(),
                           times[0] / pages_a_turn, "raw sqlite3, prepared", times[1] / pages_a_turn, 0, 0,
                           peak_memory()});
    }
    measure_orders(*database, world.deals(), results);
}

} // namespace hedef::bench
