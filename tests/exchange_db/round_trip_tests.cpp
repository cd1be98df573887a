#include "exchange_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using testing::ExchangeWorld;

BOOST_AUTO_TEST_SUITE(round_trip_tests)

BOOST_DATA_TEST_CASE(what_goes_out_comes_in_again_unchanged, testing::all_backends(), backend)
{
    ExchangeWorld first(backend), second(backend), third(backend);
    first.fill();
    for (const char* kind : testing::all_kinds) {
        const std::string file = first.exported(kind);
        const exchange::ImportReport report = second.must(kind, file);
        BOOST_TEST(report.refused == 0);
        BOOST_TEST(second.exported(kind) == file, kind);
        // json too
        const std::string json = first.exported(kind, {}, "json");
        const std::string path = third.files.file(std::string(kind) + ".json");
        testing::write_file(path, json);
        exchange::ImportRequest wish;
        wish.kind = kind;
        wish.parts = {{&third.kinds.in(kind), path, {}}};
        const auto outcome = third.run(wish);
        BOOST_REQUIRE_MESSAGE(!outcome.refusal, kind << (outcome.refusal ? ExchangeWorld::told(*outcome.refusal) : ""));
        BOOST_TEST(third.exported(kind) == file, kind);
    }
    // Credits of won deals came with the deals and were not doubled.
    BOOST_TEST(second.number("select count(*) from credit") == first.number("select count(*) from credit"));
    BOOST_TEST(second.number("select count(*) from credit where opportunity_id is not null") > 0);
}

BOOST_DATA_TEST_CASE(the_same_file_again_changes_nothing, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const std::string before = world.contents();
    const auto head = world.number("select seq from change_head");
    const auto jobs = world.number("select count(*) from import_job");
    for (const char* kind : testing::all_kinds) {
        const exchange::ImportReport report = world.must(kind, world.exported(kind));
        BOOST_TEST(report.created == 0, kind);
        BOOST_TEST(report.updated == 0, kind);
        BOOST_TEST(report.unchanged > 0, kind);
        BOOST_TEST(report.import_id == 0, kind);
    }
    BOOST_TEST(world.contents() == before);
    BOOST_TEST(world.number("select seq from change_head") == head);
    BOOST_TEST(world.number("select count(*) from import_job") == jobs);
}

BOOST_DATA_TEST_CASE(filters_choose_rows, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n') - 1; };
    BOOST_TEST(lines(world.exported("credits", {"person=E2"})) == 3);
    BOOST_TEST(lines(world.exported("credits", {"date>=2017-04-01", "date<=2017-04-30"})) == 2);
    BOOST_TEST(lines(world.exported("credits", {"amount<=-50"})) == 1);
    BOOST_TEST(lines(world.exported("opportunities", {"customer="})) == 1);
    base::NoProgress quiet;
    auto refused = exchange::ExportService(*world.database)
                       .run({&world.kinds.people_out, world.files.file("x.csv"), {"salary=1"}, {}, ""}, quiet);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "exchange.export.filter");
}

BOOST_DATA_TEST_CASE(changed_rows_are_updated_and_columns_that_are_not_there_stay, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const exchange::ImportReport report = world.must("customers", "id,class,parent\nC1,B,\nC2,,\nC3,B,C2\n");
    BOOST_TEST(report.updated == 1);
    BOOST_TEST(report.unchanged == 2);
    BOOST_TEST(world.number("select count(*) from customer where code = 'C1' and class = 'B' and parent_id is null and "
                            "revenue = 125000050 and revision = 2") == 1);
    // A new manager from a day on, a new team, another territory.
    world.must("people", "id,manager,manager_from,team,from\nE2,E3,2018-01-01,Marmara,2018-01-01\n");
    BOOST_TEST(world.number("select count(*) from reporting_line where valid_to = '2018-01-01'") == 1);
    BOOST_TEST(world.number("select count(*) from team") == 2);
    BOOST_TEST(world.number("select count(*) from team_member where valid_to = '2018-01-01'") == 1);
    BOOST_TEST(world.exported("people", {"id=E2", "manager=E3", "manager_from=2018-01-01"}).find("Burak") !=
               std::string::npos);
}

BOOST_DATA_TEST_CASE(known_rows_are_skipped_or_refused_when_asked, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const std::string before = world.exported("products");
    auto wish = world.request("products", "id,name\nP1,Other\n");
    wish.on_duplicate = exchange::OnDuplicate::skip;
    auto skipped = world.run(wish);
    BOOST_REQUIRE(!skipped.refusal);
    BOOST_TEST(skipped.report.unchanged == 1);
    wish.on_duplicate = exchange::OnDuplicate::refuse;
    auto refused = world.run(wish);
    BOOST_REQUIRE(refused.refusal);
    BOOST_TEST(refused.refusal->code == "exchange.id.known");
    BOOST_TEST(world.exported("products") == before);
}

BOOST_AUTO_TEST_SUITE_END()
