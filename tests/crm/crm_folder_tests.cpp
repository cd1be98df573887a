// The sample CRM, as far as ../shared is there; and a small one of our own.
#include "company/company_queries.h"
#include "crm/crm_folder.h"
#include "db/statement.h"
#include "pipeline/product_work.h"
#include "support/shared_folder.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <iostream>

using namespace hedef;
using testing::TestDatabase;

namespace {

// A database with a company and its stages, and the folder imported into it.
struct World
{
    explicit World(testing::TestBackend backend) : test(backend), database(test.open())
    {
        auto made = database->write([](db::Transaction& tx) -> base::Result<base::Done> {
            if (auto company = company::create_company(tx, {}); !company) return company.refusal();
            return pipeline::create_default_stages(tx, "en");
        });
        BOOST_REQUIRE(made);
    }
    exchange::ImportOutcome import(const std::filesystem::path& folder, bool accept_matches, bool dry_run = false)
    {
        base::NoProgress quiet;
        exchange::ImportRequest request = crm.request(folder);
        request.accept_matches = accept_matches;
        request.dry_run = dry_run;
        return exchange::ImportService(*database).run(request, quiet);
    }
    std::int64_t number(const char* sql)
    {
        return database->read([&](db::Transaction& tx) { return db::select_number(tx, sql).value_or(-1); });
    }
    // How much there is of everything that people know of.
    std::vector<std::int64_t> counts()
    {
        std::vector<std::int64_t> all;
        for (const char* table :
             {"person", "team", "team_member", "team_manager", "reporting_line", "customer", "product", "territory",
              "territory_closure", "territory_person", "opportunity", "opportunity_line", "opportunity_split",
              "stage_event", "credit", "credit_label", "import_match"})
            all.push_back(number(("select count(*) from " + std::string(table)).c_str()));
        return all;
    }

    TestDatabase test;
    std::unique_ptr<db::Database> database;
    crm::CrmFolder crm;
};

std::optional<std::filesystem::path> sample()
{
    auto shared = testing::shared_folder();
    if (!shared) std::cout << "skipped: no ../shared\n";
    return shared ? std::optional(*shared / "data" / "crm") : std::nullopt;
}

void show(const exchange::ImportOutcome& outcome)
{
    if (!outcome.refusal) return;
    const base::Refusal& why = *outcome.refusal;
    std::string args;
    for (const std::string& arg : why.args)
        args += " [" + arg + "]";
    BOOST_TEST_MESSAGE(why.place.file << ":" << why.place.line << ":" << why.place.column << " " << why.code << args);
}

} // namespace

BOOST_AUTO_TEST_SUITE(crm_folder_tests)

BOOST_DATA_TEST_CASE(the_sample_comes_in_whole_and_a_second_time_changes_nothing, testing::all_backends(), backend)
{
    auto folder = sample();
    if (!folder) return;
    World world(backend);
    exchange::ImportOutcome first = world.import(*folder, true);
    show(first);
    BOOST_REQUIRE(!first.refusal);
    BOOST_REQUIRE_EQUAL(first.report.files.size(), 4u);
    BOOST_TEST(first.report.created == 85 + 7 + 35 + 8800);
    BOOST_REQUIRE_EQUAL(first.report.files[3].matches.size(), 1u);
    BOOST_TEST(first.report.files[3].matches[0].column == "product");
    BOOST_TEST(first.report.files[3].matches[0].from == "GTXPro");
    BOOST_TEST(first.report.files[3].matches[0].to == "GTX Pro");
    BOOST_TEST(first.report.files[3].matches[0].rows == 1480);

    BOOST_TEST(world.number("select count(*) from person") == 41);
    BOOST_TEST(world.number("select count(*) from team") == 6);
    BOOST_TEST(world.number("select count(*) from territory") == 3);
    BOOST_TEST(world.number("select count(*) from customer") == 85);
    BOOST_TEST(world.number("select count(*) from customer where parent_id is not null") == 15);
    BOOST_TEST(world.number("select count(*) from opportunity") == 8800);
    BOOST_TEST(world.number("select count(*) from opportunity where customer_id is null") == 1425);
    BOOST_TEST(world.number("select count(*) from opportunity where amount is null") == 2089);
    BOOST_TEST(world.number("select count(*) from credit") == 4238);
    BOOST_TEST(world.number("select sum(credited_amount) from credit") == 1'000'553'400);
    BOOST_TEST(world.number("select count(*) from credit where territory_id is null") == 0);
    BOOST_TEST(world.number("select revenue from customer where code = 'Acme Corporation'") == 110'004'000'000);

    const auto before = world.counts();
    const auto head = world.number("select seq from change_head");
    exchange::ImportOutcome second = world.import(*folder, false);
    show(second);
    BOOST_REQUIRE(!second.refusal);
    BOOST_TEST(second.report.import_id == 0);
    BOOST_TEST(second.report.unchanged == 85 + 7 + 35 + 8800);
    BOOST_TEST(second.report.created + second.report.updated + second.report.refused == 0);
    BOOST_TEST(second.report.files[3].matches[0].rows == 1480);
    BOOST_TEST(world.counts() == before, boost::test_tools::per_element());
    BOOST_TEST(world.number("select seq from change_head") == head);
}

BOOST_DATA_TEST_CASE(without_accepted_matches_nothing_is_written, testing::all_backends(), backend)
{
    auto folder = sample();
    if (!folder) return;
    World world(backend);
    const auto before = world.counts();
    exchange::ImportOutcome outcome = world.import(*folder, false);
    BOOST_REQUIRE(outcome.refusal);
    BOOST_TEST(outcome.refusal->code == "exchange.reference.near");
    BOOST_TEST(outcome.refusal->place.line == 3);
    BOOST_TEST(outcome.refusal->place.column == 3);
    BOOST_TEST(outcome.report.refused == 1480);
    BOOST_TEST(world.counts() == before, boost::test_tools::per_element());
    exchange::ImportOutcome dry = world.import(*folder, true, true);
    BOOST_TEST(!dry.refusal);
    BOOST_TEST(dry.report.created == 85 + 7 + 35 + 8800);
    BOOST_TEST(world.counts() == before, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_whole_import_is_taken_back, testing::all_backends(), backend)
{
    auto folder = sample();
    if (!folder) return;
    World world(backend);
    const auto before = world.counts();
    exchange::ImportOutcome outcome = world.import(*folder, true);
    BOOST_REQUIRE(!outcome.refusal);
    base::NoProgress quiet;
    auto undone = exchange::ImportService(*world.database).undo(outcome.report.import_id, quiet);
    BOOST_REQUIRE_MESSAGE(undone, (undone ? "" : undone.refusal().code));
    BOOST_TEST(world.counts() == before, boost::test_tools::per_element());
    auto again = exchange::ImportService(*world.database).undo(outcome.report.import_id, quiet);
    BOOST_REQUIRE(!again);
    BOOST_TEST(again.refusal().code == "exchange.undo.done_already");
}

BOOST_AUTO_TEST_SUITE_END()
