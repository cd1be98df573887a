#include "groups.h"
#include "list_baseline.h"
#include "pipeline/pipeline_service.h"

namespace hedef::bench {

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
}

} // namespace hedef::bench
