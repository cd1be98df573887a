#include "territory_desk.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

// Every move carries 1,000 of revenue.
struct ThousandEach : MoveImpact
{
    std::vector<MoveFigures> figures(db::Transaction&, const std::vector<PlannedMove>& moves, base::Date) override
    {
        return std::vector<MoveFigures>(moves.size(), {1000, 10, 1});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_service_test)

BOOST_DATA_TEST_CASE(a_preview_shows_the_moves_and_writes_nothing, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    desk.rules_for_provinces();
    const auto preview = desk.service.preview(Dimension::geography, on(2017, 1, 1));
    BOOST_REQUIRE_EQUAL(preview.moves.size(), 4u);
    BOOST_TEST((preview.moves[0].customer == desk.world.bosphorus));
    BOOST_TEST((preview.moves[0].to == desk.world.istanbul));
    BOOST_TEST((preview.moves[3].to == desk.world.izmir));
    BOOST_TEST(preview.losses.empty());
    BOOST_TEST(preview.figures.empty());
    BOOST_TEST(desk.territory_of(desk.world.bosphorus, on(2017, 1, 1)) == "-");
}

BOOST_DATA_TEST_CASE(applying_moves_whom_the_preview_named_from_the_day_on, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    desk.rules_for_provinces();
    BOOST_REQUIRE(
        desk.service.assign_customer({w.kordon, w.bursa, Dimension::geography, since(on(2016, 1, 1)), Origin::lock}));
    const auto preview = desk.service.preview(Dimension::geography, on(2017, 1, 1));
    BOOST_TEST(preview.moves.size() == 3u);
    const auto applied = desk.service.apply_rules(Dimension::geography, on(2017, 1, 1), &preview);
    BOOST_REQUIRE(applied);
    BOOST_TEST(desk.territory_of(w.bosphorus, on(2016, 12, 31)) == "-");
    BOOST_TEST(desk.territory_of(w.bosphorus, on(2017, 1, 1)) == "İstanbul");
    BOOST_TEST(desk.territory_of(w.karsiyaka, on(2017, 1, 1)) == "İzmir");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 1, 1)) == "Bursa");
    BOOST_TEST(desk.territory_of(w.nowhere, on(2017, 1, 1)) == "-");
    BOOST_TEST(desk.scope_of(w.bosphorus) == "İstanbul");
    BOOST_TEST(desk.service.preview(Dimension::geography, on(2017, 1, 1)).moves.empty()); // once is enough
    BOOST_TEST(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1), &preview).refusal().code ==
               "territory.assign.changed_meanwhile");
}

BOOST_DATA_TEST_CASE(who_loses_what_is_told, data::make(all_backends()), backend)
{
    ThousandEach impact;
    TerritoryDesk desk(backend, &impact);
    const auto& w = desk.world;
    desk.rules_for_provinces();
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2016, 1, 1)));
    auto rules = desk.service.rules(Dimension::geography);
    auto to_ege = rules[0];
    to_ege.territory = w.ege;
    BOOST_REQUIRE(desk.service.update_rule(rules[0], to_ege));
    const auto preview = desk.service.preview(Dimension::geography, on(2017, 1, 1));
    BOOST_REQUIRE_EQUAL(preview.losses.size(), 1u);
    BOOST_TEST((preview.losses[0].territory == w.istanbul));
    BOOST_TEST((preview.losses[0].owners == std::vector{w.can}));
    BOOST_TEST(preview.losses[0].customers == 1);
    BOOST_TEST(preview.losses[0].figures.revenue == 1000);
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    BOOST_TEST(desk.territory_of(w.bosphorus, on(2016, 12, 31)) == "İstanbul");
    BOOST_TEST(desk.territory_of(w.bosphorus, on(2017, 1, 1)) == "Ege");
    // No rule for Bursa any more: its customer leaves.
    BOOST_REQUIRE(desk.service.remove_rule(rules[1].id));
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 2, 1)));
    BOOST_TEST(desk.territory_of(w.uludag, on(2017, 1, 31)) == "Bursa");
    BOOST_TEST(desk.territory_of(w.uludag, on(2017, 2, 1)) == "-");
}

BOOST_DATA_TEST_CASE(why_names_the_rule_and_the_condition, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    desk.rules_for_provinces();
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    const auto why = desk.service.why("Uludağ Tekstil");
    BOOST_REQUIRE(why);
    BOOST_TEST(why->path == "Türkiye/Marmara/Bursa");
    BOOST_REQUIRE(why->assignment.has_value());
    BOOST_TEST((why->assignment->origin == Origin::rule));
    BOOST_REQUIRE(why->decided_by.has_value());
    BOOST_TEST(why->decided_by->rule.name == "province Bursa");
    BOOST_TEST(why->decided_by->conditions[0].actual == "Bursa");
    BOOST_TEST(why->decided_by->holds);
    BOOST_REQUIRE_EQUAL(why->asked.size(), 2u);
    BOOST_TEST(!why->asked[0].holds);
    const auto before = desk.service.why("Uludağ Tekstil", on(2016, 1, 1));
    BOOST_TEST(!before->assignment.has_value());
    BOOST_TEST(before->path == "");
    BOOST_TEST(desk.service.why("Uludg Tekstil").refusal().code == "customers.near");
    const auto nowhere = desk.service.why("Nowhere Ltd");
    BOOST_TEST(nowhere->asked.size() == 3u);
    BOOST_TEST(!nowhere->decided_by.has_value());
}

BOOST_DATA_TEST_CASE(why_still_explains_a_rule_that_was_deleted, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto rule = desk.province_rule(desk.world.bursa, "Bursa");
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    BOOST_REQUIRE(desk.service.remove_rule(rule.id));
    BOOST_TEST(desk.service.remove_rule(rule.id).refusal().code == "territory.rule.gone");
    const auto why = desk.service.why("Uludağ Tekstil", on(2017, 3, 1));
    BOOST_TEST(why->decided_by->rule.name == "province Bursa");
    BOOST_TEST(why->asked.empty());
}

BOOST_DATA_TEST_CASE(rules_come_back_whole_and_in_order, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    Rule rule;
    rule.territory = w.izmir;
    rule.name = "Büyükler";
    rule.conditions = {{RuleField::industry, "Gıda", {}, {}, {}},
                       {RuleField::revenue, "", 1'000, {}, {}},
                       {RuleField::customer, "", {}, {}, w.kordon}};
    const auto first = desk.service.add_rule(rule);
    BOOST_REQUIRE(first);
    desk.province_rule(w.bursa, "Bursa");
    auto rules = desk.service.rules(Dimension::geography);
    BOOST_REQUIRE_EQUAL(rules.size(), 2u);
    BOOST_TEST((rules[0].conditions == rule.conditions));
    BOOST_TEST(rules[1].position == 2);
    BOOST_REQUIRE(desk.service.order_rules(Dimension::geography, {rules[1].id, rules[0].id}));
    BOOST_TEST(desk.service.rules(Dimension::geography)[0].name == "province Bursa");
    BOOST_TEST(desk.service.order_rules(Dimension::geography, {rules[1].id}).refusal().code ==
               "territory.rule.order_incomplete");
    BOOST_TEST(desk.service.order_rules(Dimension::geography, {rules[1].id, rules[1].id}).refusal().code ==
               "territory.rule.order_incomplete");
    rules = desk.service.rules(Dimension::geography);
    auto mine = rules[0], theirs = rules[0];
    theirs.name = "Bursa ili";
    mine.conditions.push_back({RuleField::country, "Türkiye", {}, {}, {}});
    BOOST_REQUIRE(desk.service.update_rule(rules[0], theirs));
    const auto both = desk.service.update_rule(rules[0], mine);
    BOOST_REQUIRE(both);
    BOOST_TEST(both->name == "Bursa ili");
    BOOST_TEST((desk.service.rules(Dimension::geography)[0] == *both));
    mine.name = "Benimki";
    BOOST_TEST(desk.service.update_rule(rules[0], mine).refusal().code == "territory.rule.changed_meanwhile");
    rule.dimension = Dimension::segment;
    BOOST_TEST(desk.service.add_rule(rule).refusal().code == "territory.other_dimension");
}

BOOST_DATA_TEST_CASE(ten_thousand_customers_move_in_one_go, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    const auto made = desk.db->write([&](db::Transaction& tx) -> base::Result<base::Done> {
        std::vector<customers::Customer> customers;
        for (int i = 0; i < 10'000; ++i) {
            customers::Customer customer;
            customer.name = "Müşteri " + std::to_string(i);
            customer.province = i % 2 ? "Bursa" : "İzmir";
            customers.push_back(std::move(customer));
        }
        const auto added = customers::add_customers(tx, std::move(customers));
        if (!added) return added.refusal();
        return base::Done{};
    });
    BOOST_REQUIRE(made);
    desk.rules_for_provinces();
    BOOST_TEST(desk.service.apply_rules(Dimension::geography, on(2016, 1, 1))->moves.size() == 10'004u);
    auto rules = desk.service.rules(Dimension::geography);
    auto other = rules[1];
    other.territory = w.marmara;
    BOOST_REQUIRE(desk.service.update_rule(rules[1], other));
    BOOST_TEST(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1))->moves.size() == 5'001u);
    BOOST_TEST(desk.service.problems(Dimension::geography).customers_without_territory.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
