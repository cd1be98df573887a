#include "pipeline/pipeline_service.h"
#include "support/worlds/deal_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;
using base::Fraction;
using base::make_date;
using testing::granted;

namespace {

constexpr auto march = make_date(2017, 3, 1);
constexpr base::Period year_2017{make_date(2017, 1, 1), make_date(2018, 1, 1)};

// Entered credits of one day, revenue in cents, share 1 unless said.
CreditColumns entered(std::vector<std::int64_t> people, std::vector<std::int64_t> amounts, base::Date day)
{
    CreditColumns credits;
    for (std::size_t i = 0; i < people.size(); ++i) {
        credits.code.push_back("c" + std::to_string(i) + base::to_iso(day));
        credits.day.push_back(day);
    }
    credits.person = std::move(people);
    credits.quantity.assign(credits.size(), one);
    credits.amount = std::move(amounts);
    return credits;
}

void insert(db::Database& database, CreditColumns credits)
{
    granted(database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
        insert_credits(tx, credits);
        return base::Done{};
    }));
}

std::map<std::int64_t, CreditSum> sums(db::Database& database, SumBy by, base::Period days = year_2017)
{
    return database.read([&](db::Transaction& tx) { return sum_credits(tx, by, days); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_store_tests)

BOOST_DATA_TEST_CASE(credits_come_back_as_they_went, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    auto credits = entered({world.grace.value, world.linus.value}, {5'000'000'000'00, -7}, march);
    credits.kind = {1, 2};
    credits.share = {333'333, one};
    credits.quantity[1] = -one;
    credits.customer = {world.anadolu.value, 0};
    insert(*database, credits);
    auto loaded = database->read([&](db::Transaction& tx) { return load_credits(tx, year_2017, CreditDims::all()); });
    BOOST_REQUIRE_EQUAL(loaded.size(), 2u);
    const std::size_t first = loaded.person[0] == world.grace.value ? 0 : 1;
    BOOST_TEST(loaded.amount[first] == 5'000'000'000'00);
    BOOST_TEST(loaded.credited_amount[first] == 166'666'500'000); // 166 666 650 000.00 × 10^-2 exactly: 0.333333 of it
    BOOST_TEST(loaded.customer[first] == world.anadolu.value);
    BOOST_TEST(loaded.customer[1 - first] == 0);
    BOOST_TEST(loaded.kind[1 - first] == 2);
    BOOST_TEST(loaded.origin[0] == 1);
    const auto few = database->read([&](db::Transaction& tx) { return load_credits(tx, year_2017, {.share = true}); });
    BOOST_TEST(few.share.size() == 2u);
    BOOST_TEST(few.code.empty());
}

BOOST_DATA_TEST_CASE(shares_apply_to_units_and_deals, testing::all_backends(), backend)
{
    // 5 units at share 1 and 10 at 0.5 are 10.
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    auto credits = entered({world.grace.value, world.grace.value, world.grace.value}, {100, 100, -30}, march);
    credits.kind = {1, 1, 2};
    credits.quantity = {5 * one, 10 * one, 0};
    credits.share = {one, one / 2, one};
    insert(*database, credits);
    const auto sum = sums(*database, SumBy::person).at(world.grace.value);
    BOOST_TEST((sum.units == 10));
    BOOST_TEST((sum.deals == Fraction(1, 2)));
    BOOST_TEST(sum.revenue == 120);
}

BOOST_DATA_TEST_CASE(a_parent_is_the_sum_over_its_subtree_each_credit_once, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    auto credits = entered({world.grace.value, world.linus.value, world.ada.value}, {100, 20, 3}, march);
    credits.territory = {world.marmara.value, world.ege.value, 0};
    insert(*database, credits);
    const auto by_territory = sums(*database, SumBy::territory);
    BOOST_TEST(by_territory.at(world.turkiye.value).revenue == 120);
    BOOST_TEST(by_territory.at(world.marmara.value).revenue == 100);
    BOOST_TEST(sums(*database, SumBy::company).at(1).revenue == 123);
    BOOST_TEST(sums(*database, SumBy::team).at(world.team.value).revenue == 120);
}

BOOST_DATA_TEST_CASE(a_team_has_what_its_members_sold_while_they_were_in_it, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    granted(database->write([&](db::Transaction& tx) {
        return people::end_membership(tx, world.team, world.linus, make_date(2017, 3, 2));
    }));
    insert(*database, entered({world.linus.value}, {100}, march));
    insert(*database, entered({world.linus.value}, {50}, make_date(2017, 3, 2)));
    BOOST_TEST(sums(*database, SumBy::team).at(world.team.value).revenue == 100);
    BOOST_TEST(sums(*database, SumBy::person).at(world.linus.value).revenue == 150);
}

BOOST_DATA_TEST_CASE(the_period_is_half_open, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    insert(*database, entered({world.ada.value}, {1}, make_date(2016, 12, 31)));
    insert(*database, entered({world.ada.value}, {10}, make_date(2017, 1, 1)));
    insert(*database, entered({world.ada.value}, {100}, make_date(2017, 12, 31)));
    insert(*database, entered({world.ada.value}, {1000}, make_date(2018, 1, 1)));
    BOOST_TEST(sums(*database, SumBy::company).at(1).revenue == 110);
}

BOOST_DATA_TEST_CASE(a_page_goes_on_where_the_last_one_ended, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    PipelineService service(*database);
    std::vector<Opportunity> deals;
    for (const char* name : {"İzmir", "Çorlu", "Ankara", "Çorlu", "Şile", "Cizre", "Zonguldak"})
        deals.push_back(world.won(name, world.grace, march, 100));
    granted(database->write([&](db::Transaction& tx) { return add_opportunities(tx, deals, {{}, march}); }));
    for (const auto order : {ListOrder::by_name, ListOrder::by_code}) {
        std::vector<std::string> names;
        OpportunityQuery query{.order = order, .limit = 2};
        for (auto page = service.opportunities(query); !page.empty(); page = service.opportunities(query)) {
            for (const auto& row : page)
                names.push_back(order == ListOrder::by_name ? row.name : row.code);
            query.after = page.back();
        }
        const std::vector<std::string> alphabet{"Ankara", "Cizre", "Çorlu", "Çorlu", "İzmir", "Şile", "Zonguldak"};
        const std::vector<std::string> bytes{"Ankara", "Cizre", "Zonguldak", "Çorlu", "Çorlu 2", "İzmir", "Şile"};
        BOOST_TEST(names == (order == ListOrder::by_name ? alphabet : bytes), boost::test_tools::per_element());
    }
}

BOOST_DATA_TEST_CASE(a_list_shows_names_and_can_be_filtered, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    PipelineService service(*database);
    granted(service.add(world.won("Pumps", world.grace, march, 100'00), {}));
    auto open = world.won("Valves", world.linus, march, 5);
    open.stage = world.stage("Engaging");
    open.closed_on.reset();
    granted(service.add(open, {}));

    const auto rows = service.opportunities({.owner = world.grace});
    BOOST_REQUIRE_EQUAL(rows.size(), 1u);
    BOOST_TEST(rows[0].owner == "Grace Hopper");
    BOOST_TEST(rows[0].customer.value_or("") == "Anadolu Makina");
    BOOST_TEST(rows[0].product.value_or("") == "GTX Basic");
    BOOST_TEST(rows[0].territory.value_or("") == "Marmara");
    BOOST_TEST(rows[0].stage == "Won");
    BOOST_TEST(rows[0].probability == one);
    BOOST_TEST(service.opportunities({.stage = world.stage("Engaging")}).size() == 1u);
    BOOST_TEST(service.opportunities({.territory = world.turkiye}).size() == 2u);
    BOOST_TEST(service.opportunities({.territory = world.ege}).size() == 1u);
    BOOST_TEST(service.opportunities({.customer = world.deniz}).empty());
    BOOST_TEST(service.opportunities({.closed = year_2017}).size() == 1u);
}

BOOST_DATA_TEST_CASE(the_open_pipeline_is_weighted_by_probability, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    PipelineService service(*database);
    auto open = world.won("Valves", world.linus, march, 1'000);
    open.closed_on.reset();
    open.stage = world.stage("Engaging"); // 30 %
    granted(service.add(open, {}));
    open.probability = 500'000;
    granted(service.add(open, {}));
    granted(service.add(world.won("Pumps", world.linus, march, 9'999), {})); // won: not open
    const auto of = [&](SumBy by) {
        return database->read([&](db::Transaction& tx) { return sum_open_pipeline(tx, by, {}, march); });
    };
    BOOST_TEST((of(SumBy::person).at(world.linus.value).weighted == 800));
    BOOST_TEST((of(SumBy::person).at(world.linus.value).amount == 2'000));
    BOOST_TEST((of(SumBy::team).at(world.team.value).weighted == 800));
    BOOST_TEST((of(SumBy::territory).at(world.turkiye.value).weighted == 800));
}

BOOST_DATA_TEST_CASE(products_and_stages_are_kept_apart_by_code, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    PipelineService service(*database);
    Product same;
    same.name = "GTX Basic";
    BOOST_TEST(granted(service.add_product(same)).code == "GTX Basic 2");
    same.code = "GTX Basic";
    BOOST_TEST(service.add_product(same).refusal().code == "pipeline.product.code_taken");
    const auto seen = service.products().front();
    auto mine = seen;
    mine.list_price = -1;
    BOOST_TEST(service.update_product(seen, mine).refusal().code == "pipeline.product.price_negative");
    mine.list_price = 1;
    BOOST_TEST(granted(service.update_product(seen, mine)).revision == 2);

    const auto stages = service.stages();
    BOOST_TEST(stages.size() == 6u);
    auto stage = stages.front();
    stage.probability = 2 * one;
    BOOST_TEST(service.update_stage(stages.front(), stage).refusal().code == "pipeline.stage.probability_out_of_range");
    stage.probability = one / 2;
    BOOST_TEST(granted(service.update_stage(stages.front(), stage)).probability == one / 2);
    const auto near = database->read([&](db::Transaction& tx) { return find_product(tx, "GTXBasic"); });
    BOOST_TEST(!near);
}

BOOST_AUTO_TEST_SUITE_END()
