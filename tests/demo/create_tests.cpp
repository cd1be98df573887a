#include "commission/commission_queries.h"
#include "commission/commission_service.h"
#include "customers/customers_queries.h"
#include "db/sha256.h"
#include "demo/demo_service.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_queries.h"
#include "support/test_database.h"
#include "targets/targets_queries.h"
#include "territory/territory_queries.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace hedef;
using hedef::testing::all_backends;
using hedef::testing::TestBackend;
using hedef::testing::TestDatabase;

namespace {

base::Result<demo::DemoReport> create(db::Database& database, demo::DemoWish wish)
{
    base::NoProgress progress;
    wish.today = base::make_date(2017, 6, 15);
    return demo::DemoService(database).create(wish, progress);
}

std::vector<std::string> broken_promises(db::Database& database)
{
    return database.read([](db::Transaction& tx) {
        std::vector<std::string> broken;
        for (const base::Findings& findings : {people::people_invariants(tx), customers::customers_invariants(tx),
                                               territory::territory_invariants(tx), pipeline::pipeline_invariants(tx),
                                               targets::targets_invariants(tx), commission::commission_invariants(tx)})
            for (const base::Finding& finding : findings) {
                std::string text = finding.code;
                for (const std::string& arg : finding.args)
                    text += " " + arg;
                broken.push_back(text);
            }
        return broken;
    });
}

// What people see of the company, as one hash: the same on every database.
std::string fingerprint(db::Database& database)
{
    return database.read([](db::Transaction& tx) {
        db::Sha256 hash;
        const auto people = people::load_people(tx);
        for (std::size_t i = 0; i < people.size(); ++i) {
            hash.add(people.id[i]);
            hash.add(people.code[i]);
            hash.add(people.name[i]);
        }
        for (const pipeline::Opportunity& deal : pipeline::load_opportunities(tx)) {
            hash.add(deal.id.value);
            hash.add(deal.name);
            hash.add(deal.amount.value_or(-1));
            for (const pipeline::Split& split : deal.splits)
                hash.add(split.share);
        }
        const auto credits = pipeline::load_credits(tx, {base::beginning, base::forever}, pipeline::CreditDims::all());
        std::vector<std::size_t> order(credits.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return credits.id[a] < credits.id[b]; });
        for (std::size_t i : order) {
            hash.add(credits.code[i]);
            hash.add(base::to_iso(credits.day[i]));
            hash.add(credits.person[i]);
            hash.add(credits.credited_amount[i]);
            hash.add(credits.territory[i]);
            hash.add(credits.returns[i]);
        }
        return hash.finish();
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(create_tests)

BOOST_DATA_TEST_CASE(the_demo_company_keeps_every_promise, all_backends(), backend)
{
    TestDatabase place(backend);
    const auto database = place.open();
    const auto start = std::chrono::steady_clock::now();
    const auto made = create(*database, {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (!made) BOOST_FAIL(made.refusal().code);
    BOOST_TEST_MESSAGE(backend << " " << took.count() << " s");
    BOOST_TEST(made->people == 60);
    BOOST_TEST(made->credits == 3'000);
    BOOST_TEST(made->plans == 4);
    for (const std::string& broken : broken_promises(*database))
        BOOST_TEST(broken == "");
}

BOOST_AUTO_TEST_CASE(the_same_seed_makes_the_same_rows_on_every_database)
{
    std::string first;
    for (const TestBackend backend : all_backends()) {
        TestDatabase place(backend);
        const auto database = place.open();
        BOOST_REQUIRE(bool(create(*database, {20, 60, 400, 2, 9, {}})));
        const std::string hash = fingerprint(*database);
        if (first.empty()) first = hash;
        BOOST_TEST(hash == first, backend);
    }
}

BOOST_DATA_TEST_CASE(the_last_quarter_but_one_is_closed_with_its_runs_and_the_next_can_be_calculated, all_backends(),
                     backend)
{
    TestDatabase place(backend);
    const auto database = place.open();
    const auto made = create(*database, {});
    BOOST_REQUIRE(bool(made));
    commission::CommissionService service(*database);
    const auto closed = *base::FiscalCalendar::parse("2016-Q4"), last = *base::FiscalCalendar::parse("2017-Q1");
    BOOST_TEST((made->closed_quarter == base::FiscalCalendar().days(closed)));
    BOOST_TEST((made->last_quarter == base::FiscalCalendar().days(last)));
    for (const commission::PayPeriod& period : service.periods(base::PeriodKind::quarter))
        BOOST_TEST((period.state == commission::PeriodState::closed) == (period.period <= closed));

    base::NoProgress progress;
    const auto plans = service.plans_for(last);
    BOOST_TEST(plans.size() == 3u);
    bool corrected = false;
    for (const commission::PlanVersion& plan : plans) {
        const auto runs = service.runs(plan.code);
        BOOST_REQUIRE_EQUAL(runs.size(), 4u); // those of 2016
        BOOST_TEST(runs.front().net > 0);
        const auto run = service.calculate(plan.code, last, progress);
        BOOST_REQUIRE(bool(run));
        BOOST_TEST(run->run.net > 0);
        corrected = corrected || !run->corrections.empty();
        BOOST_TEST_MESSAGE(plan.code << " gross " << run->run.gross / 100 << " net " << run->run.net / 100);
    }
    BOOST_TEST(corrected);
    for (const std::string& broken : broken_promises(*database))
        BOOST_TEST(broken == "");
}

BOOST_AUTO_TEST_CASE(a_database_with_a_company_is_refused_and_sizes_have_limits)
{
    TestDatabase place(TestBackend::sqlite);
    const auto database = place.open();
    BOOST_TEST(create(*database, {4, 10, 10, 1, 1, {}}).refusal().code == "demo.people_out_of_range");
    BOOST_TEST(create(*database, {5, 0, 10, 1, 1, {}}).refusal().code == "demo.customers_out_of_range");
    BOOST_REQUIRE(bool(create(*database, {5, 1, 1, 1, 1, {}})));
    BOOST_TEST(create(*database, {}).refusal().code == "demo.not_empty");
}

BOOST_AUTO_TEST_SUITE_END()
