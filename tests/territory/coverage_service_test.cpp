#include "territory/coverage_service.h"
#include "territory_desk.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

// Tells the same of every territory, and when it was asked for.
struct FixedFigures : SubtreeFigures
{
    std::unordered_map<TerritoryId, NodeFigures> figures(db::Transaction&, const Tree& tree, Dimension,
                                                         base::Period days, base::Date) override
    {
        year = days;
        std::unordered_map<TerritoryId, NodeFigures> answer;
        for (const auto& territory : tree.all())
            answer[territory.id] = {5, 7};
        return answer;
    }
    NodeFigures nowhere(db::Transaction&, Dimension, base::Period, base::Date) override { return {1, 2}; }
    base::Period year;
};

CustomerPlacement into(customers::CustomerId customer, TerritoryId territory, base::Date from)
{
    return {customer, territory, Dimension::geography, since(from)};
}

const CoverageNode& node(const Coverage& coverage, TerritoryId id)
{
    const auto* found = coverage.find(id);
    BOOST_REQUIRE(found);
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(coverage_service_test)

BOOST_DATA_TEST_CASE(a_territory_counts_everything_below_it_on_the_day, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    FixedFigures figures;
    CoverageService service(*desk.db, &figures);
    BOOST_REQUIRE(service.reassign({{},
                                    {{w.can, w.marmara, CoverRole::overlay, since(on(2017, 1, 1))}},
                                    {into(w.bosphorus, w.istanbul, on(2017, 1, 1)), into(w.uludag, w.bursa, on(2017, 1, 1)),
                                     into(w.kordon, w.izmir, on(2017, 7, 1))}}));

    const auto now = service.coverage(Dimension::geography, on(2017, 6, 15));
    BOOST_TEST(now.nodes.size() == 6u);
    BOOST_TEST(now.nodes.front().territory.name == "Türkiye");
    BOOST_TEST(node(now, w.turkiye).customers == 2);
    BOOST_TEST(node(now, w.marmara).customers == 2);
    BOOST_TEST(node(now, w.istanbul).customers == 1);
    BOOST_TEST(node(now, w.ege).customers == 0);
    BOOST_TEST(node(now, w.turkiye).people == 3); // Mehmet, Zeynep, and Can once
    BOOST_TEST(node(now, w.marmara).people == 2);
    BOOST_TEST(node(now, w.marmara).owners.size() == 1u);
    BOOST_TEST(node(now, w.marmara).owners.front().name == "Mehmet Kaya");
    BOOST_TEST(node(now, w.marmara).path == "Türkiye › Marmara");
    BOOST_TEST((node(now, w.izmir).figures == NodeFigures{5, 7}));
    BOOST_TEST(now.customers_nowhere == 3);
    BOOST_TEST((now.figures_nowhere == NodeFigures{1, 2}));
    BOOST_TEST(now.fiscal_year == 2017);
    BOOST_TEST((figures.year == base::Period{on(2017, 1, 1), on(2017, 6, 16)}));

    const auto later = service.coverage(Dimension::geography, on(2017, 7, 1));
    BOOST_TEST(node(later, w.turkiye).customers == 3);
    BOOST_TEST(service.coverage(Dimension::segment, on(2017, 7, 1)).nodes.empty());
    BOOST_TEST(service.coverage(Dimension::segment, on(2017, 7, 1)).customers_nowhere == 5);
}

BOOST_DATA_TEST_CASE(the_content_of_a_node_is_its_own_or_that_of_all_below, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    desk.rules_for_provinces();
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    const auto all = service.content(Dimension::geography, w.turkiye, true, on(2017, 6, 15));
    BOOST_REQUIRE_EQUAL(all.customers.size(), 4u);
    BOOST_TEST(all.customers[0].name == "Bosphorus Lojistik");
    BOOST_TEST(all.customers[0].territory_name == "İstanbul");
    BOOST_TEST(all.customers[0].rule == "province İstanbul");
    BOOST_TEST((all.customers[0].origin == Origin::rule));
    BOOST_TEST((all.customers[0].days == since(on(2017, 1, 1))));
    BOOST_TEST(all.people.size() == 3u);
    BOOST_TEST(service.content(Dimension::geography, w.turkiye, false, on(2017, 6, 15)).customers.empty());
    const auto own = service.content(Dimension::geography, w.marmara, false, on(2017, 6, 15));
    BOOST_REQUIRE_EQUAL(own.people.size(), 1u);
    BOOST_TEST(own.people[0].code == "MK");
    BOOST_TEST(service.content(Dimension::geography, w.turkiye, true, on(2016, 12, 31)).customers.empty());
    BOOST_TEST(service.people(on(2017, 6, 15)).size() == 4u);
    BOOST_TEST(service.people(on(2014, 6, 15)).empty());

    const auto none = service.content(Dimension::geography, nowhere, true, on(2017, 6, 15));
    BOOST_REQUIRE_EQUAL(none.customers.size(), 1u);
    BOOST_TEST(none.customers[0].name == "Nowhere Ltd");
    BOOST_TEST(!none.customers[0].territory);
    BOOST_TEST((none.customers[0].days == base::Period{base::beginning, base::forever}));
    BOOST_TEST(none.people.empty());
    const auto before = service.content(Dimension::geography, nowhere, true, on(2016, 12, 31)).customers;
    BOOST_REQUIRE_EQUAL(before.size(), 5u);
    BOOST_TEST((before[0].days == base::Period{base::beginning, on(2017, 1, 1)})); // until the rules put them somewhere
}

BOOST_DATA_TEST_CASE(a_step_is_put_back_and_done_again, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    BOOST_REQUIRE(desk.service.assign_customer(into(w.kordon, w.izmir, on(2016, 1, 1))));
    const auto history = desk.service.history(w.kordon);

    const auto step = service.reassign(
        {{{w.can, w.istanbul, on(2017, 6, 1)}},
         {{w.can, w.bursa, CoverRole::owner, since(on(2017, 6, 1))}},
         {into(w.kordon, w.bursa, on(2017, 6, 1)), into(w.uludag, w.bursa, on(2017, 6, 1))}});
    BOOST_REQUIRE(step);
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 15)) == "Bursa");
    BOOST_TEST(desk.scope_of(w.kordon) == "Bursa");

    const auto back = service.put_back(*step);
    BOOST_REQUIRE(back);
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 15)) == "İzmir");
    BOOST_TEST(desk.scope_of(w.kordon) == "İzmir");
    BOOST_TEST(desk.scope_of(w.uludag) == "-");
    BOOST_TEST(desk.service.history(w.kordon).size() == history.size());
    BOOST_TEST((desk.service.history(w.kordon)[0].days == history[0].days));
    BOOST_TEST(service.content(Dimension::geography, w.istanbul, false, on(2017, 6, 15)).people.size() == 1u);
    BOOST_TEST(service.content(Dimension::geography, w.bursa, false, on(2017, 6, 15)).people.empty());

    BOOST_REQUIRE(service.put_back(*back));
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 15)) == "Bursa");
    BOOST_TEST(service.content(Dimension::geography, w.bursa, false, on(2017, 6, 15)).people.size() == 1u);
}

BOOST_DATA_TEST_CASE(what_somebody_touched_since_is_not_put_back, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    const auto step = service.reassign({{}, {}, {into(w.kordon, w.izmir, on(2017, 1, 1))}});
    BOOST_REQUIRE(step);
    BOOST_REQUIRE(desk.service.assign_customer(into(w.kordon, w.bursa, on(2017, 6, 1))));
    BOOST_TEST(service.put_back(*step).refusal().code == "territory.assign.touched_since");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 15)) == "Bursa");
}

BOOST_DATA_TEST_CASE(a_new_owner_can_be_taken_back, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    const auto step = service.make_owner(w.marmara, w.zeynep, on(2017, 6, 1));
    BOOST_REQUIRE(step);
    const auto owners = [&] { return node(service.coverage(Dimension::geography, on(2017, 6, 15)), w.marmara).owners; };
    BOOST_TEST(owners().front().name == "Zeynep Demir");
    BOOST_REQUIRE(service.put_back(*step));
    BOOST_REQUIRE_EQUAL(owners().size(), 1u);
    BOOST_TEST(owners().front().name == "Mehmet Kaya");
}

BOOST_DATA_TEST_CASE(rules_are_applied_as_they_were_shown_or_not_at_all, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    desk.rules_for_provinces();
    const auto shown = service.preview(Dimension::geography, on(2017, 6, 1));
    BOOST_REQUIRE_EQUAL(shown.moves.size(), 4u);
    BOOST_TEST(shown.moves[0].name == "Bosphorus Lojistik");
    BOOST_TEST(shown.moves[0].from == "");
    BOOST_TEST(shown.moves[0].to == "İstanbul");
    BOOST_TEST(shown.moves[0].rule == "province İstanbul");
    BOOST_REQUIRE(desk.service.assign_customer(into(w.kordon, w.ege, on(2017, 1, 1))));
    BOOST_TEST(service.apply(shown.preview).refusal().code == "territory.assign.changed_meanwhile");
    const auto step = service.apply(service.preview(Dimension::geography, on(2017, 6, 1)).preview);
    BOOST_REQUIRE(step);
    BOOST_TEST(desk.territory_of(w.uludag, on(2017, 6, 1)) == "Bursa");
    BOOST_REQUIRE(service.put_back(*step));
    BOOST_TEST(desk.territory_of(w.uludag, on(2017, 6, 1)) == "-");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 1)) == "Ege");
}

BOOST_DATA_TEST_CASE(a_saved_territory_moves_with_its_new_parent, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    const Territory seen = *desk.service.tree().find(w.bursa);
    Territory mine = seen;
    mine.name = "Bursa ve çevresi";
    mine.parent = w.ege;
    const auto saved = service.save(seen, mine);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->parent == w.ege));
    BOOST_TEST(desk.service.tree().path(w.bursa) == "Türkiye/Ege/Bursa");
    mine.parent = w.turkiye;
    BOOST_TEST(service.save(seen, mine).refusal().code == "territory.changed_meanwhile");
    Territory round = *desk.service.tree().find(w.ege);
    const Territory ege = round;
    round.parent = w.bursa;
    BOOST_TEST(service.save(ege, round).refusal().code == "territory.cycle");
}

BOOST_DATA_TEST_CASE(a_customer_s_stays_are_told_with_path_and_rule, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    CoverageService service(*desk.db);
    desk.rules_for_provinces();
    BOOST_REQUIRE(desk.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    BOOST_REQUIRE(desk.service.assign_customer(into(w.uludag, w.ege, on(2017, 3, 1))));
    const auto stays = service.stays(w.uludag);
    BOOST_REQUIRE_EQUAL(stays.size(), 2u);
    BOOST_TEST(stays[0].path == "Türkiye › Marmara › Bursa");
    BOOST_TEST(stays[0].rule == "province Bursa");
    BOOST_TEST(stays[1].path == "Türkiye › Ege");
    BOOST_TEST(stays[1].rule == "");
    BOOST_TEST(service.stays(w.nowhere).empty());
    BOOST_TEST((service.find_customer("Uludağ Tekstil").value() == w.uludag));
}

BOOST_AUTO_TEST_SUITE_END()
