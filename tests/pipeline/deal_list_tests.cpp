#include "pipeline/deal_list_service.h"
#include "pipeline/pipeline_service.h"
#include "support/worlds/deal_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using testing::granted;

namespace {

constexpr DealOrder every_order[] = {DealOrder::name,      DealOrder::code,       DealOrder::customer,
                                     DealOrder::owner,     DealOrder::stage,      DealOrder::outcome,
                                     DealOrder::product,   DealOrder::territory,  DealOrder::amount,
                                     DealOrder::engaged_on, DealOrder::expected_on, DealOrder::closed_on};

// Nine deals: of each thing that can be missing some have it, some have the same and some have none.
struct Nine
{
    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    DealListService list;

    explicit Nine(testing::TestBackend backend)
        : test(backend), database(test.open()), world(*database), list(*database)
    {
        std::vector<Opportunity> deals;
        const char* names[] = {"İzmir", "Çorlu", "Ankara", "Çorlu", "Şile", "Cizre", "Zonguldak", "Urla", "Van 100%"};
        for (int i = 0; i < 9; ++i) {
            Opportunity deal;
            deal.name = names[i];
            deal.owner = i % 3 == 0 ? world.ada : i % 3 == 1 ? world.grace : world.linus;
            if (i % 4 == 0) deal.customer = world.anadolu;
            if (i % 4 == 1) deal.customer = world.deniz;
            deal.stage = world.stage(i < 3 ? "Engaging" : i < 6 ? "Won" : i < 8 ? "Lost" : "Proposal");
            if (i >= 3 && i < 8) deal.closed_on = make_date(2017, 3, static_cast<unsigned>(1 + i % 3));
            if (i % 2 == 0) deal.engaged_on = make_date(2017, 1, static_cast<unsigned>(1 + i / 4));
            if (i < 2) deal.expected_on = make_date(2017, 7, 1);
            const bool priced = i < 7;
            deal.lines = {{{}, i % 2 == 0 ? world.gtx : ProductId{}, one,
                           priced ? std::optional<std::int64_t>(100 * (i % 4)) : std::nullopt, {}}};
            deals.push_back(deal);
        }
        deals[3].splits = {{{}, world.ada, SplitKind::direct, one / 2}, {{}, world.linus, SplitKind::direct, one / 2}};
        granted(database->write(
            [&](db::Transaction& tx) { return add_opportunities(tx, deals, {{}, make_date(2017, 6, 15)}); }));
    }

    std::string names(const DealFilter& filter)
    {
        std::string all;
        for (const DealRow& row : list.page({.filter = filter}))
            all += (all.empty() ? "" : ", ") + row.name;
        return all;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(deal_list_tests)

// Page by page the list is the same as at once, in each order and both ways, whatever is missing or equal.
BOOST_DATA_TEST_CASE(pages_of_each_order_make_the_whole_list, testing::all_backends(), backend)
{
    Nine nine(backend);
    for (const DealOrder order : every_order)
        for (const bool descending : {false, true}) {
            const auto whole = nine.list.page({.order = order, .descending = descending});
            BOOST_TEST(whole.size() == 9u);
            std::set<std::int64_t> ids;
            for (const DealRow& row : whole)
                ids.insert(row.id.value);
            BOOST_TEST(ids.size() == 9u);
            for (const int limit : {1, 2, 4}) {
                std::vector<DealRow> pages;
                DealQuery query{.order = order, .descending = descending, .limit = limit};
                for (auto page = nine.list.page(query); !page.empty(); page = nine.list.page(query)) {
                    BOOST_REQUIRE(page.size() <= static_cast<std::size_t>(limit));
                    pages.insert(pages.end(), page.begin(), page.end());
                    query.after = page.back();
                }
                BOOST_TEST_CONTEXT("order " << int(order) << " descending " << descending << " limit " << limit)
                BOOST_TEST((pages == whole));
            }
        }
}

BOOST_DATA_TEST_CASE(the_order_is_what_people_expect_and_what_is_missing_comes_last, testing::all_backends(), backend)
{
    Nine nine(backend);
    const auto column = [&](DealOrder order, bool descending, auto text) {
        std::string all;
        for (const DealRow& row : nine.list.page({.order = order, .descending = descending}))
            all += (all.empty() ? "" : " ") + text(row);
        return all;
    };
    const auto amount = [](const DealRow& row) { return row.amount ? std::to_string(*row.amount) : std::string("-"); };
    BOOST_TEST(column(DealOrder::amount, false, amount) == "0 0 100 100 200 200 300 - -");
    BOOST_TEST(column(DealOrder::amount, true, amount) == "300 200 200 100 100 0 0 - -");
    const auto customer = [](const DealRow& row) { return row.customer ? row.customer->substr(0, 1) : "-"; };
    BOOST_TEST(column(DealOrder::customer, false, customer) == "A A A D D - - - -");
    BOOST_TEST(column(DealOrder::customer, true, customer) == "D D A A A - - - -");
    const auto stage = [](const DealRow& row) { return row.stage.substr(0, 1); };
    BOOST_TEST(column(DealOrder::stage, false, stage) == "E E E P W W W L L");
    const auto closed = [](const DealRow& row) { return row.closed_on ? base::to_iso(*row.closed_on).substr(8) : "-"; };
    BOOST_TEST(column(DealOrder::closed_on, true, closed) == "03 02 02 01 01 - - - -");
    const auto name = [](const DealRow& row) { return row.name.substr(0, 3); };
    BOOST_TEST(column(DealOrder::name, false, name).substr(0, 7) == "Ank Ciz");
}

BOOST_DATA_TEST_CASE(a_filter_lets_through_what_it_says, testing::all_backends(), backend)
{
    Nine nine(backend);
    const auto typed = [&](const char* text) {
        DealFilter filter;
        take_text(filter, text);
        return nine.names(filter);
    };
    BOOST_TEST(typed("") == "Ankara, Cizre, Çorlu, Çorlu, İzmir, Şile, Urla, Van 100%, Zonguldak");
    BOOST_TEST(typed("çorlu") == "Çorlu, Çorlu");
    BOOST_TEST(typed("ANADOLU izmir") == "İzmir"); // the customer's name and the deal's
    BOOST_TEST(typed("0%") == "Van 100%");
    BOOST_TEST(typed("_").empty());
    BOOST_TEST(typed("Ank") == "Ankara");
    BOOST_TEST(typed("nobody").empty());
    DealFilter filter;
    filter.outcome = Outcome::won;
    BOOST_TEST(nine.names(filter) == "Cizre, Çorlu, Şile");
    filter.people = {nine.world.ada};
    BOOST_TEST(nine.names(filter) == "Çorlu");
    filter.people = {nine.world.linus};
    BOOST_TEST(nine.names(filter) == "Cizre, Çorlu");
    filter = {};
    filter.stages = {nine.world.stage("Engaging"), nine.world.stage("Lost")};
    BOOST_TEST(nine.names(filter) == "Ankara, Çorlu, İzmir, Urla, Zonguldak");
    filter = {};
    filter.territory = nine.world.turkiye;
    BOOST_TEST(nine.names(filter) == "Ankara, Cizre, Çorlu, Şile, Urla, Van 100%");
    filter.territory = nine.world.marmara;
    BOOST_TEST(nine.names(filter) == "Şile, Urla");
    filter = {};
    filter.customer = "Deniz Gıda";
    BOOST_TEST(nine.names(filter) == "Cizre, Çorlu");
    filter = {};
    filter.product = nine.world.gtx;
    filter.least = 200;
    BOOST_TEST(nine.names(filter) == "Ankara, Zonguldak");
    filter = {};
    filter.most = 0;
    BOOST_TEST(nine.names(filter) == "İzmir, Şile");
    filter = {};
    filter.closed = base::Period{make_date(2017, 3, 2), make_date(2017, 3, 3)};
    BOOST_TEST(nine.names(filter) == "Şile, Urla");
    filter = {};
    filter.expected = base::Period{make_date(2017, 7, 1), make_date(2017, 10, 1)};
    BOOST_TEST(nine.names(filter) == "Çorlu, İzmir");
}

BOOST_DATA_TEST_CASE(totals_count_and_sum_all_that_match, testing::all_backends(), backend)
{
    Nine nine(backend);
    const auto all = nine.list.totals({});
    BOOST_TEST(all.count == 9);
    BOOST_TEST(all.amount == 900);
    BOOST_TEST(all.without_rate == 0);
    DealFilter won;
    won.outcome = Outcome::won;
    const auto totals = nine.list.totals(won);
    BOOST_TEST(totals.count == 3);
    BOOST_TEST(totals.amount == 400);
    std::int64_t others = 0;
    for (const auto& [stage, count] : totals.by_stage)
        others += count;
    BOOST_TEST(others == 9); // the choice of a stage says what each would let through
}

BOOST_DATA_TEST_CASE(what_can_be_chosen_has_those_below, testing::all_backends(), backend)
{
    Nine nine(backend);
    const auto choices = nine.list.choices();
    BOOST_REQUIRE_EQUAL(choices.people.size(), 3u);
    BOOST_TEST(choices.people[0].name == "Ada Lovelace");
    BOOST_TEST(choices.people[0].below.size() == 2u);
    BOOST_TEST(choices.people[1].below.empty());
    BOOST_REQUIRE_EQUAL(choices.territories.size(), 3u);
    BOOST_TEST(choices.territories[0].path == "Türkiye");
    BOOST_TEST(choices.stages.size() == 6u);
    BOOST_TEST(choices.products.size() == 1u);
    BOOST_TEST(nine.list.search("çor", 5).size() == 2u);
    BOOST_TEST(nine.list.search(" ", 5).empty());
}

BOOST_AUTO_TEST_SUITE_END()
