#include "pay_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::commission;
using base::make_date;
using base::PeriodKind;
using commission::testing::PayWorld;
using commission::testing::ten_per_cent;
using commission::testing::july, commission::testing::august, commission::testing::september;

BOOST_AUTO_TEST_SUITE(run_flow_test)

BOOST_DATA_TEST_CASE(a_run_is_stored_with_every_line_and_explained_down_to_its_deal, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    const auto run = world.calculate(july);
    BOOST_TEST(world.net(run, world.ada.id) == 100'000);
    BOOST_TEST(world.net(run, world.grace.id) == 0);

    const auto explained = world.service.explain(run.run.id, "ada");
    BOOST_REQUIRE(bool(explained));
    BOOST_TEST(explained->name == "Ada");
    BOOST_TEST(explained->pay.net == 100'000);
    BOOST_REQUIRE(explained->lines.size() == 1u);
    BOOST_TEST(explained->lines[0].line.amount == 100'000);
    BOOST_TEST(explained->lines[0].line.base == 1'000'000);
    BOOST_REQUIRE(explained->lines[0].credit.has_value());
    BOOST_TEST(explained->lines[0].credit->code == "july-sale");
    BOOST_TEST((explained->lines[0].credit->day == make_date(2017, 7, 10)));
}

BOOST_DATA_TEST_CASE(calculating_again_what_has_not_changed_adds_no_run, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    const auto first = world.calculate(july);
    const auto lines = world.rows("commission_line");
    const auto second = world.calculate(july);
    BOOST_TEST((first.run.id == second.run.id));
    BOOST_TEST(world.rows("commission_line") == lines);

    world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    const auto third = world.calculate(july);
    BOOST_TEST((third.run.id != first.run.id));
    BOOST_TEST(third.run.number == 2);
    BOOST_TEST(world.net(third, world.ada.id) == 100'500);
}

// July closed at 1,000; a later correction of an order makes it 1,180: July stays, the open period shows +180, computing twice adds nothing.
BOOST_DATA_TEST_CASE(a_closed_period_never_changes_and_its_difference_is_paid_once_in_the_open_one, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    const auto closed = world.calculate(july);
    BOOST_REQUIRE(bool(world.service.close_period(july)));
    world.sell("correction", make_date(2017, 7, 20), pipeline::CreditKind::adjustment, 180'000);

    base::NoProgress quiet;
    const auto refused = world.service.calculate("Ten per cent", july, quiet);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "commission.period.closed");
    BOOST_TEST(world.service.explain(closed.run.id, "Ada")->pay.net == 100'000);

    for (int time = 0; time < 2; ++time) {
        const auto open = world.calculate(august);
        BOOST_TEST(world.net(open, world.ada.id) == 0);
        BOOST_REQUIRE(open.corrections.size() == 1u);
        BOOST_TEST(open.corrections[0].amount == 18'000);
        BOOST_TEST(open.corrections[0].person == world.ada.id.value);
        BOOST_TEST((open.corrections[0].corrected == closed.run.id));
        BOOST_TEST((open.corrections[0].period == july));
    }
    BOOST_TEST(world.rows("commission_correction") == 1);

    const auto later = world.calculate(september);
    BOOST_TEST(later.corrections.empty());
    BOOST_REQUIRE(bool(world.service.close_period(august)));
    BOOST_TEST(world.calculate(september).corrections.empty());

    world.sell("back again", make_date(2017, 7, 21), pipeline::CreditKind::adjustment, -180'000);
    const auto last = world.calculate(september);
    BOOST_REQUIRE(last.corrections.size() == 1u);
    BOOST_TEST(last.corrections[0].amount == -18'000);
}

BOOST_DATA_TEST_CASE(a_period_closed_without_a_run_has_paid_nothing, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    BOOST_REQUIRE(bool(world.service.close_period(july)));
    const auto open = world.calculate(august);
    BOOST_REQUIRE(open.corrections.size() == 1u);
    BOOST_TEST(open.corrections[0].amount == 100'000);
    BOOST_TEST(!open.corrections[0].corrected);
}

BOOST_DATA_TEST_CASE(periods_close_and_open_in_order, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    world.calculate(july);
    world.calculate(august);
    const auto code = [](const base::Result<base::Done>& answer) { return answer ? std::string("done") : answer.refusal().code; };
    BOOST_TEST(code(world.service.close_period(august)) == "commission.period.earlier_is_open");
    BOOST_TEST(code(world.service.close_period(july)) == "done");
    BOOST_TEST(code(world.service.close_period(july)) == "commission.period.closed_already");
    BOOST_TEST(code(world.service.close_period(august)) == "done");
    BOOST_TEST(code(world.service.open_period(july)) == "commission.period.later_is_closed");
    BOOST_TEST(code(world.service.open_period(august)) == "done");
    BOOST_TEST(code(world.service.open_period(august)) == "commission.period.open_already");
    BOOST_TEST(code(world.service.close_period({PeriodKind::month, 2017, 10})) == "commission.period.not_over");
}

BOOST_DATA_TEST_CASE(a_plan_document_makes_a_new_version_only_when_it_says_something_new, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    BOOST_TEST(world.service.import_plan(ten_per_cent, "plan.json")->number == 1);
    std::string changed = ten_per_cent;
    changed.replace(changed.find("0.10"), 4, "0.12");
    BOOST_TEST(world.service.import_plan(changed, "plan.json")->number == 2);
    BOOST_TEST(world.net(world.calculate(july), world.ada.id) == 120'000);
    const auto document = world.service.plan_document("ten per cent");
    BOOST_REQUIRE(bool(document));
    BOOST_TEST(document->find("0.12") != std::string::npos);
    BOOST_TEST(world.service.import_plan(*document, "again.json")->number == 2);
}

BOOST_DATA_TEST_CASE(a_plan_that_does_not_fit_the_company_is_refused, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    std::string other = ten_per_cent;
    other.replace(other.find("TRY"), 3, "EUR");
    BOOST_TEST(world.service.import_plan(other, "p.json").refusal().code == "commission.plan.other_currency");
    std::string year = ten_per_cent;
    year.replace(year.find("\"period\""), 0, "\"fiscal_year_start\": 4, ");
    BOOST_TEST(world.service.import_plan(year, "p.json").refusal().code == "commission.plan.other_fiscal_year");
    BOOST_TEST(world.service.plans().size() == 1u);
}

BOOST_DATA_TEST_CASE(who_is_assigned_anew_has_the_new_incentive_from_that_day, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    const auto again = world.service.assign("Ten per cent", {});
    BOOST_REQUIRE(bool(again));
    BOOST_TEST(*again == 0);
    const auto changed = world.service.assign("Ten per cent", {{"Ada"}, make_date(2017, 7, 1), 500'000});
    BOOST_REQUIRE(bool(changed));
    BOOST_TEST(*changed == 1);
    BOOST_TEST(world.rows("plan_assignment") == 3);
    const auto unknown = world.service.assign("Ten per cent", {{"Nobody"}, std::nullopt, 0});
    BOOST_REQUIRE(!unknown);
    BOOST_TEST(world.rows("plan_assignment") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
