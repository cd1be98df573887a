#include "territory_desk.h"

#include "db/statement.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(assignment_test)

BOOST_DATA_TEST_CASE(an_assignment_counts_from_its_day_and_history_stays, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, since(on(2016, 1, 1))}));
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.bursa, Dimension::geography, since(on(2017, 1, 1))}));
    BOOST_TEST(desk.territory_of(w.kordon, on(2015, 12, 31)) == "-");
    BOOST_TEST(desk.territory_of(w.kordon, on(2016, 12, 31)) == "İzmir");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 1, 1)) == "Bursa");
    BOOST_TEST(desk.scope_of(w.kordon) == "Bursa");
    // For three months only: before and after stay as they were.
    BOOST_REQUIRE(
        desk.service.assign_customer({w.kordon, w.istanbul, Dimension::geography, {on(2017, 5, 1), on(2017, 8, 1)}}));
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 4, 30)) == "Bursa");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 7, 31)) == "İstanbul");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 8, 1)) == "Bursa");
    BOOST_TEST(desk.scope_of(w.kordon) == "İstanbul");
    BOOST_TEST(desk.service.history(w.kordon).size() == 4u);
    BOOST_TEST(desk.service.assign_customer({w.kordon, w.ege, Dimension::geography, {on(2017, 4, 1), on(2017, 6, 1)}})
                   .refusal()
                   .code == "territory.range_begins_inside");
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, {}, Dimension::geography, since(on(2017, 6, 1))}));
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 6, 1)) == "-");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 8, 1)) == "Bursa"); // planned, and not asked to go
    BOOST_TEST(desk.scope_of(w.kordon) == "-");
}

BOOST_DATA_TEST_CASE(dimensions_do_not_disturb_each_other, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    Territory large;
    large.name = "Büyük müşteriler";
    large.dimension = Dimension::segment;
    const auto segment = desk.service.add(large);
    BOOST_REQUIRE(segment);
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, since(on(2016, 1, 1))}));
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, segment->id, Dimension::segment, since(on(2016, 1, 1))}));
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 1, 1)) == "İzmir");
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 1, 1), Dimension::segment) == "Büyük müşteriler");
    BOOST_TEST(desk.scope_of(w.kordon) == "İzmir");
    BOOST_TEST(desk.service.assign_customer({w.kordon, segment->id, Dimension::geography, since(on(2017, 1, 1))})
                   .refusal()
                   .code == "territory.other_dimension");
    BOOST_TEST(desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, {on(2017, 2, 1), on(2017, 2, 1)}})
                   .refusal()
                   .code == "territory.range_is_empty");
}

BOOST_DATA_TEST_CASE(a_lock_holds_until_it_is_lifted, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    const auto always = since(on(2016, 1, 1));
    BOOST_REQUIRE(desk.service.assign_customer(
        {w.kordon, w.izmir, Dimension::geography, always, Origin::lock, {}, "Anahtar müşteri"}));
    const auto refused = desk.service.assign_customer({w.kordon, w.bursa, Dimension::geography, since(on(2017, 1, 1))});
    BOOST_TEST(refused.refusal().code == "territory.customer_locked");
    BOOST_TEST(
        desk.service.assign_customer({w.kordon, {}, Dimension::geography, since(on(2017, 1, 1))}).refusal().code ==
        "territory.customer_locked");
    CustomerPlacement lifted{w.kordon, w.bursa, Dimension::geography, since(on(2017, 1, 1))};
    lifted.unlock = true;
    BOOST_REQUIRE(desk.service.assign_customer(lifted));
    BOOST_TEST(desk.territory_of(w.kordon, on(2017, 1, 1)) == "Bursa");
    BOOST_TEST(desk.service.history(w.kordon)[0].reason.value() == "Anahtar müşteri");
}

BOOST_DATA_TEST_CASE(scopes_follow_assignments_that_begin_by_themselves, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, since(on(2016, 1, 1))}));
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.bursa, Dimension::geography, since(on(2017, 7, 1))}));
    BOOST_TEST(desk.scope_of(w.kordon) == "İzmir");
    BOOST_TEST(desk.service.refresh_scopes().value() == 0);
    const auto later = desk.db->write(
        [](db::Transaction& tx) -> base::Result<std::int64_t> { return refresh_scopes(tx, on(2017, 7, 1)); });
    BOOST_TEST(later.value() == 1);
    BOOST_TEST(desk.scope_of(w.kordon) == "Bursa");
}

BOOST_DATA_TEST_CASE(people_own_and_overlay_by_day, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    BOOST_REQUIRE(desk.service.assign_person({w.can, w.bursa, CoverRole::overlay, since(on(2014, 1, 1))}));
    const auto on_day = [&](people::PersonId person, base::Date day) {
        return desk.db->read([&](db::Transaction& tx) -> std::string {
            const auto covered = load_person_territories(tx);
            const auto found = covered.on(person, day);
            return found ? load_tree(tx).find(*found)->code : "-";
        });
    };
    BOOST_TEST(on_day(w.can, on(2014, 6, 1)) == "Bursa");
    BOOST_TEST(on_day(w.can, on(2017, 6, 1)) == "İstanbul"); // owned before overlaid
    BOOST_TEST(on_day(w.ayse, on(2017, 6, 1)) == "-");
    BOOST_REQUIRE(desk.service.set_owner(w.istanbul, w.ayse, on(2017, 7, 1)));
    const auto owners = desk.db->read([](db::Transaction& tx) { return load_territory_owners(tx); });
    BOOST_TEST((owners_on(owners, w.istanbul, on(2017, 6, 30)) == std::vector{w.can}));
    BOOST_TEST((owners_on(owners, w.istanbul, on(2017, 7, 1)) == std::vector{w.ayse}));
    BOOST_TEST(on_day(w.can, on(2017, 7, 1)) == "Bursa");
    BOOST_REQUIRE(desk.service.end_coverage(w.can, w.bursa, on(2017, 8, 1)));
    BOOST_TEST(desk.service.end_coverage(w.can, w.bursa, on(2017, 9, 1)).refusal().code ==
               "territory.person_not_there");
    BOOST_TEST(
        desk.service.assign_person({w.can, TerritoryId{999}, CoverRole::owner, since(on(2017, 1, 1))}).refusal().code ==
        "territory.gone");
}

BOOST_DATA_TEST_CASE(holes_in_the_coverage_are_a_list, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    BOOST_REQUIRE(desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, since(on(2016, 1, 1))}));
    const auto problems = desk.service.problems(Dimension::geography);
    const auto names = [](const std::vector<ProblemItem>& items) {
        std::string text;
        for (const auto& item : items)
            text += item.code + ";";
        return text;
    };
    BOOST_TEST(base::to_iso(problems.day) == "2017-06-15");
    BOOST_TEST(names(problems.customers_without_territory) ==
               "Bosphorus Lojistik;Uludağ Tekstil;Karşıyaka Deri;Nowhere Ltd;");
    BOOST_TEST(names(problems.territories_without_owner) == "Türkiye;Bursa;İzmir;");
    BOOST_TEST(names(problems.people_without_territory) == "AY;");
    BOOST_TEST(problems.overlapping_customers.empty());
    const auto before = desk.service.problems(Dimension::geography, on(2015, 6, 1));
    BOOST_TEST(before.customers_without_territory.size() == 5u);
    BOOST_TEST(desk.service.problems(Dimension::geography, on(2014, 6, 1))
                   .people_without_territory.empty()); // nobody hired yet
}

BOOST_DATA_TEST_CASE(overlaps_that_no_service_makes_are_found, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const auto& w = desk.world;
    BOOST_REQUIRE(
        desk.service.assign_customer({w.kordon, w.izmir, Dimension::geography, {on(2016, 1, 1), on(2017, 1, 1)}}));
    BOOST_REQUIRE(
        desk.service.assign_customer({w.kordon, w.bursa, Dimension::geography, {on(2017, 1, 1), on(2018, 1, 1)}}));
    const auto set_end = [&](base::Date day) {
        return desk.db->write([&](db::Transaction& tx) -> base::Result<base::Done> {
            db::execute(tx, "update territory_customer set valid_to = :day where territory_id = :territory",
                        {{"day", day}, {"territory", w.izmir}});
            return base::Done{};
        });
    };
    BOOST_REQUIRE(set_end(on(2017, 3, 1)));
    const auto overlaps = desk.service.problems(Dimension::geography).overlapping_customers;
    BOOST_REQUIRE_EQUAL(overlaps.size(), 1u);
    BOOST_TEST(overlaps[0].who.code == "Kordon Gıda");
    BOOST_TEST(base::to_iso(overlaps[0].day) == "2017-01-01");
    const auto broken = desk.db->read([](db::Transaction& tx) { return territory_invariants(tx); });
    BOOST_REQUIRE_EQUAL(broken.size(), 1u);
    BOOST_TEST(broken[0].code == "territory.check.customer_twice");
    BOOST_REQUIRE(set_end(on(2017, 1, 1)));
}

BOOST_AUTO_TEST_SUITE_END()
