#include "base/text.h"
#include "db/statement.h"
#include "db/worker.h"
#include "deals_world.h"
#include "uikit/row_list.h"
#include "uikit/text.h"

#include <boost/test/unit_test.hpp>

#include <wx/app.h>

#include <algorithm>
#include <chrono>
#include <iostream>

using namespace hedef;
using namespace hedef::testing;

namespace {

// Straight into the file: a million deals by way of the service would take minutes.
constexpr auto million = R"(
    insert into opportunity (id, code, name, find_key, sort_key, customer_id, owner_id, territory_id, stage_id, amount,
                             currency, engaged_on, expected_on, closed_on, revision)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)
    select 1000 + i, 'C' || (i * 7919 % 1000003), 'Deal ' || i, 'deal ' || i, 'deal ' || (i * 104729 % 1000003),
           case when i % 3 = 0 then null else :anadolu end, case when i % 2 = 0 then :grace else :linus end,
           case when i % 5 = 0 then null when i % 2 = 0 then :marmara else :ege end,
           case i % 4 when 0 then :engaging when 1 then :won when 2 then :lost else :proposal end, i % 5000 * 100, 'TRY',
           date('2016-01-01', '+' || (i % 700) || ' days'), date('2017-01-01', '+' || (i % 365) || ' days'),
           case when i % 4 in (1, 2) then date('2016-03-01', '+' || (i % 600) || ' days') end, 1
      from n)";

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void add_a_million(DealsWorld& world)
{
    const auto& w = world.world;
    granted(world.database->write([&](db::Transaction& tx) -> base::Result<base::Done> {
        db::execute(tx, million,
                    {{"anadolu", w.anadolu}, {"grace", w.grace}, {"linus", w.linus}, {"marmara", w.marmara},
                     {"ege", w.ege}, {"engaging", w.stage("Engaging")}, {"won", w.stage("Won")},
                     {"lost", w.stage("Lost")}, {"proposal", w.stage("Proposal")}});
        return base::Done{};
    }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(million_deals_test)

BOOST_AUTO_TEST_CASE(a_million_deals_come_page_by_page_in_every_order_and_leave_room_for_other_questions)
{
    const auto home = [](std::function<void()> f) { wxTheApp->CallAfter(std::move(f)); };
    db::Worker worker(home), slow(home);
    DealsWorld world(&worker, &slow);
    add_a_million(world);
    using pipeline::DealOrder;
    for (const auto order : {DealOrder::name, DealOrder::code, DealOrder::customer, DealOrder::owner, DealOrder::stage,
                             DealOrder::outcome, DealOrder::territory, DealOrder::amount, DealOrder::engaged_on,
                             DealOrder::expected_on, DealOrder::closed_on, DealOrder::product})
        for (const bool descending : {false, true}) {
            pipeline::DealQuery query;
            query.order = order;
            query.descending = descending;
            std::vector<pipeline::DealRow> page;
            page = world.list.page(query);
            BOOST_REQUIRE(page.size() == std::size_t(query.limit));
            const auto first = page.front().id;
            query.after = page.back();
            page = world.list.page(query);
            BOOST_TEST(page.size() == std::size_t(query.limit));
            BOOST_TEST(std::none_of(page.begin(), page.end(), [&](const auto& row) { return row.id == first || row.id == query.after->id; }));
        }
    BOOST_TEST_MESSAGE("totals " << milliseconds([&] { world.list.totals({}); }) << " ms");

    TestFrame frame;
    uikit::Window* window = nullptr;
    const double opened = milliseconds([&] { window = world.open(frame, {"pipeline.deals", ""}); });
    uikit::RowListBase* list = nullptr;
    for (wxWindow* child : window->GetChildren())
        if (auto* found = dynamic_cast<uikit::RowListBase*>(child)) list = found;
    BOOST_REQUIRE(wait_until([&] { return list->shown() >= 200; }));
    BOOST_TEST_MESSAGE("opened in " << opened << " ms");
    // While all are being counted, what else is asked is answered between two pages.
    const auto answered = [&](base::Tasks& tasks, const std::function<void()>& question) {
        bool done = false;
        const base::Alive alive;
        return milliseconds([&] {
            tasks.run(alive.watch(), question, [&] { done = true; }, [](std::exception_ptr) {});
            BOOST_REQUIRE(wait_until([&] { return done; }, 30));
        });
    };
    double longest = 0;
    while (window->figures().rows.find("of 1,000,000 deals") == std::string::npos)
        longest = std::max(longest,
                           answered(worker, [&] { BOOST_TEST(bool(world.list.sheet(pipeline::OpportunityId{1001}))); }));
    BOOST_TEST_MESSAGE("another question waited at most " << longest << " ms; by then " << list->shown() << " were here");
    BOOST_TEST(list->shown() <= 100'000u); // no more are held, however late the count comes
    // The end comes near: the list grows, and goes on growing.
    const auto last = [&] {
        auto& control = list->control();
        control.EnsureVisible(dynamic_cast<wxDataViewVirtualListModel*>(control.GetModel())->GetItem(
            static_cast<unsigned>(list->shown() - 1)));
    };
    for (int pages = 0; pages < 3; ++pages) {
        const std::size_t before = list->shown();
        last();
        BOOST_TEST(wait_until([&] { return list->shown() > before; }));
    }
    // So many are sorted by the database alone: what it cannot sort by is said, and the order stays.
    list->sort_by({{"stage_days", true}});
    settle();
    BOOST_TEST(list->sorted_by().empty());
    list->sort_by({{"amount", true}, {"name", false}});
    BOOST_TEST(wait_until([&] { return list->sorted_by().size() == 1; }));
    picture_if_wanted("deals_million");
    frame.close();
    for (base::Tasks* tasks : {static_cast<base::Tasks*>(&worker), static_cast<base::Tasks*>(&slow)})
        answered(*tasks, [] {}); // nothing is on its way any more
}

BOOST_AUTO_TEST_SUITE_END()
