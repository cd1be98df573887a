#include "exchange_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using testing::ExchangeWorld;

BOOST_AUTO_TEST_SUITE(undo_tests)

BOOST_DATA_TEST_CASE(imports_are_taken_back_one_after_the_other, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    const std::string empty = world.contents();
    world.fill();
    const std::string full = world.contents();
    const auto imports = world.number("select max(id) from import_job");
    const auto changed = world.must("customers", "id,class,parent,territory\nC1,Z,C3,Türkiye/Marmara\nC9,,,\n");
    const auto moved = world.must(
        "people", "id,manager,manager_from,team,from,territory\nE2,E3,2018-01-01,Yeni,2018-01-01,Yeni Bölge\n");
    const auto split = world.must("opportunities", "id,owner,product,amount,splits\nD2,E3,P1,77.00,E3:0.5;E2:0.5\n");
    auto expect_undone = [&](std::int64_t id) {
        auto undone = world.undo(id);
        BOOST_REQUIRE_MESSAGE(undone, id << (undone ? "" : " " + ExchangeWorld::told(undone.refusal())));
    };
    expect_undone(split.import_id);
    expect_undone(moved.import_id);
    expect_undone(changed.import_id);
    BOOST_TEST(world.contents() == full);
    for (std::int64_t id = imports; id > 0; --id)
        expect_undone(id);
    BOOST_TEST(world.contents() == empty);
}

BOOST_DATA_TEST_CASE(what_was_touched_since_is_not_taken_back, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const std::string before = world.contents();
    auto refused = [&](std::int64_t id) {
        auto undone = world.undo(id);
        BOOST_REQUIRE(!undone);
        BOOST_TEST(world.contents() == before);
        return undone.refusal();
    };
    // The first import, of the products: deals refer to them.
    base::Refusal why = refused(1);
    BOOST_TEST(why.code == "exchange.undo.referred");
    BOOST_TEST(why.args.at(0) == "product");
    BOOST_TEST(why.args.at(1) == "P1");
    // An edit.
    const auto last = world.number("select max(id) from import_job");
    const auto report = world.must("customers", "id,class\nC3,Q\n");
    world.execute("update customer set class = 'R', revision = revision + 1 where code = 'C3'");
    auto undone = world.undo(report.import_id);
    BOOST_REQUIRE(!undone);
    BOOST_TEST(undone.refusal().code == "exchange.undo.touched");
    BOOST_TEST(undone.refusal().args.at(1) == "C3");
    BOOST_TEST(world.undo(last + 100).refusal().code == "exchange.undo.unknown");
}

BOOST_AUTO_TEST_SUITE_END()
