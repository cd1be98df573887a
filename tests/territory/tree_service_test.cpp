#include "territory_desk.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

Territory named(std::string name, TerritoryId parent = {}, Dimension dimension = Dimension::geography)
{
    Territory territory;
    territory.name = std::move(name);
    territory.parent = parent;
    territory.dimension = dimension;
    return territory;
}

std::int64_t closure_rows(TerritoryDesk& desk)
{
    return static_cast<std::int64_t>(desk.db->read([](db::Transaction& tx) { return load_closure(tx); }).size());
}

} // namespace

BOOST_AUTO_TEST_SUITE(tree_service_test)

BOOST_DATA_TEST_CASE(a_tree_grows_and_every_way_down_is_known, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    BOOST_TEST(closure_rows(desk) == 1 + 2 + 2 + 3 + 3 + 3);
    const auto tree = desk.service.tree();
    BOOST_TEST(tree.path(desk.world.istanbul) == "Türkiye/Marmara/İstanbul");
    BOOST_TEST((desk.service.find("Türkiye/Ege/İzmir").value() == desk.world.izmir));
    BOOST_TEST(desk.service.find("Izmr").refusal().code == "territory.near");
    BOOST_TEST(desk.service.add(named("Konak", TerritoryId{999})).refusal().code == "territory.parent_gone");
    BOOST_TEST(desk.service.add(named("Büyük", desk.world.ege, Dimension::segment)).refusal().code ==
               "territory.other_dimension");
    auto clash = named("Ege");
    BOOST_TEST(desk.service.add(clash)->code == "Ege 2");
    clash.code = "Ege";
    BOOST_TEST(desk.service.add(clash).refusal().code == "territory.code_taken");
    BOOST_TEST(desk.service.add(named("Kuzey/Güney"))->code == "Kuzey-Güney");
}

BOOST_DATA_TEST_CASE(a_territory_moves_with_everything_below_it, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    BOOST_REQUIRE(desk.service.move(desk.world.marmara, desk.world.ege));
    BOOST_TEST(desk.service.tree().path(desk.world.istanbul) == "Türkiye/Ege/Marmara/İstanbul");
    BOOST_TEST(closure_rows(desk) == 1 + 2 + 3 + 3 + 4 + 4);
    BOOST_TEST(desk.service.move(desk.world.ege, desk.world.bursa).refusal().code == "territory.cycle");
    BOOST_TEST(desk.service.move(desk.world.ege, desk.world.ege).refusal().code == "territory.cycle");
    BOOST_REQUIRE(desk.service.move(desk.world.marmara, {}));
    BOOST_TEST(desk.service.tree().path(desk.world.istanbul) == "Marmara/İstanbul");
    BOOST_TEST(closure_rows(desk) == 1 + 1 + 2 + 2 + 2 + 3);
    BOOST_REQUIRE(desk.service.move(desk.world.marmara, {}));
}

BOOST_DATA_TEST_CASE(renaming_merges_by_field, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    const Territory seen = *desk.service.tree().find(desk.world.ege);
    auto mine = seen, theirs = seen;
    theirs.potential = 1'000'000;
    mine.name = "Ege bölgesi";
    BOOST_REQUIRE(desk.service.update(seen, theirs));
    const auto both = desk.service.update(seen, mine);
    BOOST_REQUIRE(both);
    BOOST_TEST(both->potential.value() == 1'000'000);
    BOOST_TEST(both->code == "Ege");
    mine.potential = 5;
    BOOST_TEST(desk.service.update(seen, mine).refusal().code == "territory.changed_meanwhile");
    auto slash = *both;
    slash.code = "E/ge";
    BOOST_TEST(desk.service.update(*both, slash).refusal().code == "territory.slash_in_code");
}

BOOST_DATA_TEST_CASE(only_an_empty_territory_is_deleted_and_comes_back, data::make(all_backends()), backend)
{
    TerritoryDesk desk(backend);
    BOOST_TEST(desk.service.remove(desk.world.marmara).refusal().code == "territory.has_children");
    BOOST_TEST(desk.service.remove(desk.world.istanbul).refusal().code == "territory.is_covered");
    desk.province_rule(desk.world.bursa, "Bursa");
    BOOST_TEST(desk.service.remove(desk.world.bursa).refusal().code == "territory.is_used_by_rules");
    BOOST_REQUIRE(desk.service.remove(desk.world.izmir));
    BOOST_TEST(!desk.service.tree().find(desk.world.izmir));
    BOOST_TEST(desk.service.remove(desk.world.izmir).refusal().code == "territory.gone");
    BOOST_REQUIRE(desk.service.restore(desk.world.izmir));
    BOOST_TEST(desk.service.tree().path(desk.world.izmir) == "Türkiye/Ege/İzmir");
}

BOOST_AUTO_TEST_SUITE_END()
