#include "pay_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::commission;
using base::make_date;
using base::PeriodKind;
using commission::testing::july, commission::testing::august;
using commission::testing::PayWorld;
using commission::testing::ten_per_cent;

namespace {

constexpr auto guaranteed = R"({"name": "Ten per cent", "currency": "TRY", "period": "month",
    "effective": {"from": "2017-01-01", "to": null},
    "components": [{"id": "base", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]},
                   {"id": "spiff", "type": "bonus", "per": "deal", "amount": "10.00"}],
    "guarantee": {"amount": "500.00", "until": "2017-12-31"}})";

void check_sums(const RunComparison& comparison)
{
    std::int64_t total = 0;
    for (const PersonDifference& person : comparison.people) {
        std::int64_t items = 0;
        for (const ItemDifference& item : comparison.items)
            if (item.person == person.person) items += item.amount();
        BOOST_TEST(items == person.amount());
        total += person.amount();
    }
    BOOST_TEST(total == comparison.newer.to_pay() - comparison.older.to_pay());
}

} // namespace

BOOST_AUTO_TEST_SUITE(run_review_test)

BOOST_DATA_TEST_CASE(a_period_knows_its_runs_and_what_they_pay, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    world.calculate(july);
    world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    world.calculate(july);
    BOOST_REQUIRE(bool(world.service.close_period(july)));

    const auto periods = world.service.pay_periods(PeriodKind::month);
    BOOST_REQUIRE_EQUAL(periods.size(), 4u); // October back to July, where the first credit lies
    BOOST_TEST((periods.front().period.period == base::FiscalPeriod{PeriodKind::month, 2017, 10}));
    BOOST_TEST(!periods.front().over);
    const auto& closed = periods.back();
    BOOST_TEST((closed.period.period == july));
    BOOST_TEST((closed.period.state == PeriodState::closed));
    BOOST_TEST(closed.over);
    BOOST_TEST(closed.runs == 2);
    BOOST_TEST(closed.plans == 1);
    BOOST_TEST(closed.to_pay == 100'500);
    BOOST_TEST(world.service.pay_periods(PeriodKind::quarter).empty());
}

BOOST_DATA_TEST_CASE(a_run_tells_who_made_it_and_whether_it_is_the_newest, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    base::NoProgress quiet;
    BOOST_REQUIRE(bool(world.service.calculate("Ten per cent", july, quiet, world.grace.id.value)));
    world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    world.calculate(july);
    const auto runs = world.service.runs(july);
    BOOST_REQUIRE_EQUAL(runs.size(), 2u);
    BOOST_TEST(runs[0].run.number == 2);
    BOOST_TEST(runs[0].newest);
    BOOST_TEST(runs[0].by == "");
    BOOST_TEST(runs[0].people == 2);
    BOOST_TEST(runs[0].to_pay() == 100'500);
    BOOST_TEST(!runs[0].stale());
    BOOST_TEST(runs[1].by == "Grace");
    BOOST_TEST(!runs[1].newest);
    BOOST_TEST(!runs[1].stale()); // it is old, and nobody expects otherwise
}

BOOST_DATA_TEST_CASE(a_run_of_an_older_version_of_its_plan_is_stale, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    world.calculate(july);
    BOOST_REQUIRE(bool(world.service.import_plan(guaranteed, "plan.json")));
    const auto runs = world.service.runs(july);
    BOOST_REQUIRE_EQUAL(runs.size(), 1u);
    BOOST_TEST(runs[0].version == 1);
    BOOST_TEST(runs[0].newest_version == 2);
    BOOST_TEST(runs[0].stale());
}

BOOST_DATA_TEST_CASE(a_run_is_stale_once_an_input_was_changed, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    world.calculate(july);
    BOOST_TEST(!world.service.runs(july)[0].stale());
    world.clock = base::FixedClock(make_date(2017, 10, 16));
    world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    BOOST_TEST(world.service.runs(july)[0].stale());
    world.calculate(july);
    BOOST_TEST(!world.service.runs(july)[0].stale());
}

BOOST_DATA_TEST_CASE(a_sheet_has_every_person_beside_the_runs_before, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    world.calculate(july);
    const auto first = world.calculate(august);
    world.sell("august", make_date(2017, 8, 3), pipeline::CreditKind::sale, 20'000);
    const auto second = world.calculate(august);

    const auto sheet = world.service.sheet(second.run.id);
    BOOST_REQUIRE(bool(sheet));
    BOOST_REQUIRE(sheet->before.has_value());
    BOOST_TEST((sheet->before->run.id == first.run.id));
    BOOST_REQUIRE(sheet->previous.has_value());
    BOOST_TEST((sheet->previous->run.period == july));
    BOOST_TEST(sheet->components == std::vector<std::string>{"base"});
    BOOST_REQUIRE_EQUAL(sheet->people.size(), 2u);
    const SheetPerson& ada = sheet->people[0];
    BOOST_TEST(ada.name == "Ada");
    BOOST_TEST(ada.to_pay() == 2'000);
    BOOST_TEST(ada.components == std::vector<std::int64_t>{2'000});
    BOOST_TEST(ada.before.value() == 0);
    BOOST_TEST(ada.previous.value() == 100'000);
    const auto unknown = world.service.sheet({999});
    BOOST_REQUIRE(!unknown);
    BOOST_TEST(unknown.refusal().code == "commission.run.unknown");
}

BOOST_DATA_TEST_CASE(the_lines_that_differ_sum_to_the_difference_of_the_runs, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    const auto first = world.calculate(july);
    world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'001);
    BOOST_REQUIRE(bool(world.service.import_plan(guaranteed, "plan.json")));
    const auto second = world.calculate(july);

    const auto comparison = world.service.compare(first.run.id, second.run.id);
    BOOST_REQUIRE(bool(comparison));
    check_sums(*comparison);
    BOOST_REQUIRE_EQUAL(comparison->people.size(), 2u);
    BOOST_TEST(comparison->people[0].amount() == 2'500); // a late sale, and a spiff for each of two deals
    BOOST_TEST(comparison->people[1].amount() == 50'000);
    const auto& grace = comparison->items.back();
    BOOST_TEST((grace.item == PayItem::guarantee));
    const auto late = std::find_if(comparison->items.begin(), comparison->items.end(), [](const ItemDifference& item) {
        return item.credit == "late" && item.component == "base";
    });
    BOOST_REQUIRE(late != comparison->items.end());
    BOOST_TEST(!late->before.has_value());
    BOOST_TEST(late->after.value() == 500);
    BOOST_TEST((late->reason == DifferenceReason::credit_new));
    const auto spiff = std::find_if(comparison->items.begin(), comparison->items.end(), [](const ItemDifference& item) {
        return item.credit != "late" && item.component == "spiff";
    });
    BOOST_REQUIRE(spiff != comparison->items.end());
    BOOST_TEST((spiff->reason == DifferenceReason::plan_changed)); // the credit was paid before, by another version
    BOOST_TEST((grace.reason == DifferenceReason::unknown));

    const auto back = world.service.compare(second.run.id, first.run.id);
    BOOST_REQUIRE(bool(back));
    check_sums(*back);
    BOOST_TEST(std::any_of(back->items.begin(), back->items.end(), [](const ItemDifference& item) {
        return item.credit == "late" && item.reason == DifferenceReason::credit_gone;
    }));
    const auto same = world.service.compare(second.run.id, second.run.id);
    BOOST_REQUIRE(bool(same));
    BOOST_TEST(same->people.empty());
    BOOST_TEST(same->items.empty());
}

BOOST_DATA_TEST_CASE(a_preview_pays_on_stored_credits_and_keeps_nothing, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    BOOST_REQUIRE(bool(world.service.close_period(july))); // also of closed periods
    base::NoProgress quiet;
    const auto preview = world.service.preview("Ten per cent", guaranteed, july, std::nullopt, quiet);
    BOOST_REQUIRE(bool(preview));
    BOOST_TEST(preview->components == (std::vector<std::string>{"base", "spiff"}));
    BOOST_REQUIRE_EQUAL(preview->people.size(), 2u);
    BOOST_TEST(preview->people[0].mine.net == 101'000);
    BOOST_TEST(preview->people[0].stored->net == 100'000);
    BOOST_TEST(preview->people[0].my_components[1].value() == 1'000);
    BOOST_TEST(!preview->people[0].stored_components[1].has_value());
    BOOST_TEST(preview->people[1].difference() == 50'000);
    BOOST_TEST(preview->net == 151'000);
    BOOST_TEST(preview->stored_net.value() == 100'000);
    BOOST_TEST(world.rows("commission_run") == 0);
    BOOST_TEST(world.service.plans()[0].number == 1);

    const auto one = world.service.preview("Ten per cent", guaranteed, july, std::string("Grace"), quiet);
    BOOST_REQUIRE(bool(one));
    BOOST_REQUIRE_EQUAL(one->people.size(), 1u);
    BOOST_TEST(one->net == 50'000);
    const auto unsaved = world.service.preview({}, guaranteed, july, std::nullopt, quiet);
    BOOST_REQUIRE(bool(unsaved));
    BOOST_TEST(unsaved->net == 151'000);
    BOOST_TEST(!unsaved->stored_net.has_value());
    BOOST_TEST(world.service.preview("Ten per cent", "{", july, std::nullopt, quiet).refusal().code ==
               "commission.plan.no_json");
    BOOST_TEST(world.service.preview("Ten per cent", guaranteed, {PeriodKind::quarter, 2017, 3}, std::nullopt, quiet)
                   .refusal()
                   .code == "commission.calculate.other_period_kind");
}

BOOST_DATA_TEST_CASE(people_leave_a_plan_after_a_last_day, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    BOOST_TEST(world.service.participants("Ten per cent")->size() == 2u);
    const auto ended = world.service.end_assignments("Ten per cent", {"Ada"}, make_date(2017, 6, 30));
    BOOST_REQUIRE(bool(ended));
    BOOST_TEST(*ended == 1);
    const auto people = world.service.participants("Ten per cent");
    BOOST_REQUIRE_EQUAL(people->size(), 2u);
    BOOST_TEST(people->front().name == "Ada");
    BOOST_TEST((people->front().assignment.days.last() == make_date(2017, 6, 30)));
    BOOST_TEST(world.net(world.calculate(july), world.ada.id) == 0);
    BOOST_TEST(*world.service.end_assignments("Ten per cent", {"Ada"}, make_date(2017, 6, 30)) == 0);
    BOOST_TEST(*world.service.end_assignments("Ten per cent", {"Grace"}, make_date(2016, 6, 30)) == 1);
    BOOST_TEST(world.service.participants("Ten per cent")->size() == 1u);
}

BOOST_DATA_TEST_CASE(the_versions_of_a_plan_can_be_read_again, hedef::testing::all_backends(), backend)
{
    PayWorld world(backend);
    BOOST_REQUIRE(bool(world.service.import_plan(guaranteed, "plan.json", world.ada.id.value)));
    const auto versions = world.service.plan_versions("ten per cent");
    BOOST_REQUIRE(bool(versions));
    BOOST_REQUIRE_EQUAL(versions->size(), 2u);
    BOOST_TEST(versions->front().version.number == 2);
    BOOST_TEST(versions->front().created_by == "Ada");
    BOOST_TEST(versions->back().created_by == "");
    BOOST_TEST((base::to_iso(versions->front().created_at).substr(0, 4) == "2017"));
    BOOST_TEST(world.service.plan_document("ten per cent", 1)->find("guarantee") == std::string::npos);
    BOOST_TEST(world.service.plan_document("ten per cent", 3).refusal().code == "commission.plan.unknown_version");
}

BOOST_AUTO_TEST_SUITE_END()
