#include "commission/present/runs_presenter.h"

#include "pay_world.h"

using namespace hedef;
using namespace hedef::commission;
using base::make_date;
using commission::testing::july, commission::testing::august;
using commission::testing::PayWorld;
using hedef::testing::TestBackend;

namespace {

struct FakeView : RunsView
{
    void show(const RunsState& state) override
    {
        ++shown;
        last = state;
    }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void say(const std::string& words) override { said.push_back(words); }
    bool ask_close(const PeriodQuestion& question) override { return asked.push_back(question), agrees; }
    bool ask_open(const PeriodQuestion& question) override { return asked.push_back(question), agrees; }
    std::optional<std::string> ask_plan(const std::string&, const std::vector<PlanVersion>& plans) override
    {
        offered = plans.size();
        return agrees ? std::optional(plans.front().code) : std::nullopt;
    }
    RunsState last;
    int shown = 0;
    bool agrees = true;
    std::size_t offered = 0;
    std::vector<std::string> refusals, said;
    std::vector<PeriodQuestion> asked;
};

struct NotingNavigator : desk::Navigator
{
    void open(const desk::Place& place) override { opened.push_back(desk::text_of(place)); }
    std::vector<std::string> opened;
};

// Cancels what it is shown.
struct CancellingErrands : desk::Errands
{
    struct Stop : base::Progress
    {
        bool cancelled() const override { return true; }
        void show(std::string_view, std::int64_t, std::int64_t) override {}
    };
    std::shared_ptr<base::Progress> begin(const std::string& what) override
    {
        begun.push_back(what);
        if (stop) return std::make_shared<Stop>();
        return std::make_shared<base::NoProgress>();
    }
    bool stop = false;
    std::vector<std::string> begun;
};

struct Desk
{
    base::InlineTasks tasks;
    base::ChangeBus changes;
    base::FixedClock clock{make_date(2017, 10, 15)};
    NotingNavigator navigator;
    desk::ForgetfulPreferences preferences;
    CancellingErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    desk::Desk desk{tasks, tasks, changes, clock, navigator, preferences, errands, undo, drafts, 0, [](std::exception_ptr failure) { std::rethrow_exception(failure); }};
};

struct Shown
{
    Shown() : presenter(desk.desk, view, world.service, world.service, company) {}
    PayWorld world{TestBackend::sqlite};
    Desk desk;
    FakeView view;
    company::Company company;
    RunsPresenter presenter;
};

} // namespace

BOOST_AUTO_TEST_SUITE(runs_presenter_test)

BOOST_AUTO_TEST_CASE(the_newest_period_with_a_run_and_its_newest_run_are_chosen)
{
    Shown shown;
    shown.world.calculate(july);
    const auto run = shown.world.calculate(august);
    shown.presenter.start({});
    const auto& state = shown.view.last;
    BOOST_TEST((state.period == august));
    BOOST_TEST((state.run == run.run.id));
    BOOST_REQUIRE(state.sheet);
    BOOST_TEST(state.sheet->people.size() == 2u);
    BOOST_TEST(state.crumbs.size() == 1u);
    BOOST_TEST(state.sentence == "2 people are paid 0.00 TRY.");
}

BOOST_AUTO_TEST_CASE(without_plans_of_a_kind_another_kind_is_looked_for)
{
    Shown shown;
    shown.desk.preferences.set("commission.runs.kind", "year");
    shown.presenter.start({});
    BOOST_TEST((shown.view.last.kind == base::PeriodKind::month));
    BOOST_TEST((shown.view.last.period == base::FiscalPeriod{base::PeriodKind::month, 2017, 9})); // the newest that is over
    BOOST_TEST(!shown.view.last.run);
    shown.presenter.choose_kind(base::PeriodKind::quarter);
    BOOST_TEST(shown.view.last.periods->empty());
    BOOST_TEST(!shown.view.last.loading);
    BOOST_TEST(!shown.presenter.why_not_calculate().empty());
}

BOOST_AUTO_TEST_CASE(three_steps_lead_from_a_person_to_the_deal)
{
    Shown shown;
    pipeline::CreditColumns credits;
    shown.world.calculate(july);
    shown.presenter.start("2017-07");
    const auto& state = shown.view.last;
    const SheetPerson ada = state.sheet->people[0];
    shown.presenter.open_person(ada.id);
    BOOST_TEST((state.level == RunLevel::components));
    std::int64_t sum = 0;
    for (const PayPart& part : *state.parts) sum += part.amount;
    BOOST_TEST(sum == ada.to_pay());
    BOOST_TEST(state.sentence.find("Ada is paid 1,000.00 TRY for 2017-07") == 0u);

    shown.presenter.open_part(state.parts->front().id);
    BOOST_TEST((state.level == RunLevel::lines));
    sum = 0;
    for (const LineItem& line : *state.lines) sum += line.amount;
    BOOST_TEST(sum == state.parts->front().amount);

    shown.presenter.open_line(state.lines->front().line);
    BOOST_TEST((state.level == RunLevel::line));
    BOOST_TEST(state.sentence == "10 % of 10,000.00 for credit july-sale of 10 Jul 2017 pays 1,000.00.");
    BOOST_TEST(state.crumbs.size() == 4u);

    shown.presenter.back();
    BOOST_TEST((state.level == RunLevel::lines));
    shown.presenter.go_to(0);
    BOOST_TEST((state.level == RunLevel::people));
    shown.presenter.open_deal(); // nowhere to go from here
    BOOST_TEST(shown.desk.navigator.opened.empty());
}

BOOST_AUTO_TEST_CASE(the_figures_are_those_of_commissions_explain)
{
    Shown shown;
    const auto run = shown.world.calculate(july);
    shown.presenter.start("2017-07");
    for (const SheetPerson& person : shown.view.last.sheet->people) {
        const auto explained = shown.world.service.explain(run.run.id, person.code);
        BOOST_REQUIRE(bool(explained));
        BOOST_TEST(person.pay.net == explained->pay.net);
        BOOST_TEST(person.to_pay() == explained->pay.net + explained->correction);
        for (std::size_t c = 0; c < explained->components.size(); ++c)
            BOOST_TEST(person.components[c] == explained->components[c].pay.amount);
    }
}

BOOST_AUTO_TEST_CASE(differences_lead_to_lines_that_sum_to_them)
{
    Shown shown;
    shown.world.calculate(july);
    shown.presenter.start("2017-07");
    BOOST_TEST(!shown.presenter.why_not_differences().empty());
    shown.world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    shown.world.calculate(july);
    shown.presenter.reload();
    shown.presenter.choose_run(shown.view.last.runs->front().run.id);
    BOOST_TEST(shown.presenter.why_not_differences() == "");
    shown.presenter.show_differences();
    const auto& state = shown.view.last;
    BOOST_TEST((state.level == RunLevel::differences));
    BOOST_REQUIRE_EQUAL(state.comparison->people.size(), 1u);
    shown.presenter.open_difference(state.comparison->people[0].person);
    BOOST_TEST((state.level == RunLevel::items));
    BOOST_REQUIRE_EQUAL(state.items->size(), 1u);
    BOOST_TEST(state.items->front().about == "late");
    BOOST_TEST(state.items->front().item.amount() == 500);
    BOOST_TEST(state.items->front().why == "The credit is new");
    BOOST_TEST(state.crumbs.back() == "Ada");
    shown.presenter.back();
    BOOST_TEST((state.level == RunLevel::differences));
    shown.presenter.back();
    BOOST_TEST((state.level == RunLevel::people));
}

BOOST_AUTO_TEST_CASE(a_run_is_compared_with_any_earlier_one_of_its_period)
{
    Shown shown;
    const auto first = shown.world.calculate(july);
    shown.world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    const auto second = shown.world.calculate(july);
    shown.world.sell("later", make_date(2017, 7, 31), pipeline::CreditKind::sale, 7'000);
    shown.world.calculate(july);
    shown.presenter.start("2017-07");
    shown.presenter.show_differences();
    const auto& state = shown.view.last;
    BOOST_REQUIRE_EQUAL(state.earlier.size(), 2u);
    BOOST_TEST((state.comparison->older.run.id == second.run.id)); // the one before
    BOOST_TEST(state.comparison->people.front().amount() == 700);
    shown.presenter.compare_with(first.run.id);
    BOOST_TEST((state.level == RunLevel::differences));
    BOOST_TEST(state.comparison->people.front().amount() == 1'200);
    BOOST_TEST(state.crumbs.back() == "Differences to run 1");
    shown.presenter.open_difference(state.comparison->people.front().person);
    BOOST_TEST(state.items->size() == 2u);
}

BOOST_AUTO_TEST_CASE(closing_asks_and_names_what_is_not_calculated)
{
    Shown shown;
    shown.presenter.start("2017-07");
    BOOST_TEST(shown.presenter.why_not_close() == "");
    BOOST_TEST(!shown.presenter.why_not_open().empty());
    shown.view.agrees = false;
    shown.presenter.close_period();
    BOOST_REQUIRE_EQUAL(shown.view.asked.size(), 1u);
    BOOST_TEST(shown.view.asked[0].label == "2017-07");
    BOOST_TEST(shown.view.asked[0].not_calculated == std::vector<std::string>{"Ten per cent"});
    BOOST_TEST((shown.view.last.chosen_period()->period.state == PeriodState::open));
    shown.view.agrees = true;
    shown.presenter.close_period();
    BOOST_TEST((shown.view.last.chosen_period()->period.state == PeriodState::closed));
    BOOST_TEST(!shown.presenter.why_not_close().empty());
    BOOST_TEST(!shown.presenter.why_not_calculate().empty());
    shown.presenter.open_period();
    BOOST_TEST((shown.view.last.chosen_period()->period.state == PeriodState::open));
    shown.presenter.choose_period({base::PeriodKind::month, 2017, 10});
    BOOST_TEST(!shown.presenter.why_not_close().empty()); // October is not over
}

BOOST_AUTO_TEST_CASE(a_refused_closing_is_said)
{
    Shown shown;
    shown.world.calculate(july);
    shown.world.calculate(august);
    shown.presenter.start("2017-08");
    shown.presenter.close_period();
    BOOST_TEST(shown.view.refusals == std::vector<std::string>{"commission.period.earlier_is_open"});
}

BOOST_AUTO_TEST_CASE(calculating_shows_the_new_run_and_says_when_nothing_changed)
{
    Shown shown;
    shown.presenter.start("2017-07");
    shown.presenter.calculate(std::nullopt);
    BOOST_TEST(shown.desk.errands.begun == std::vector<std::string>{"Calculating 2017-07"});
    BOOST_REQUIRE(shown.view.last.chosen_run());
    BOOST_TEST(shown.view.last.chosen_run()->to_pay() == 100'000);
    BOOST_TEST(!shown.view.last.calculating);
    BOOST_TEST(shown.view.said.back() == "2017-07 is calculated: 1 new runs.");
    shown.presenter.calculate_one();
    BOOST_TEST(shown.view.offered == 1u);
    BOOST_TEST(shown.view.said.back() == "2017-07: nothing has changed since the last run.");
    shown.view.agrees = false;
    const auto said = shown.view.said.size();
    shown.presenter.calculate_one();
    BOOST_TEST(shown.view.said.size() == said);
}

BOOST_AUTO_TEST_CASE(a_cancelled_calculation_keeps_nothing)
{
    Shown shown;
    shown.presenter.start("2017-07");
    shown.desk.errands.stop = true;
    shown.presenter.calculate(std::nullopt);
    BOOST_TEST(!shown.view.last.calculating);
    BOOST_TEST(!shown.view.last.chosen_run());
    BOOST_TEST(shown.view.said.size() == 1u);
    BOOST_TEST(shown.view.refusals.empty());
}

BOOST_AUTO_TEST_CASE(what_another_desk_calculates_appears_and_what_is_looked_at_stays)
{
    Shown shown;
    shown.world.calculate(july);
    shown.presenter.start("2017-07");
    shown.presenter.open_person(shown.view.last.sheet->people[0].id);
    shown.world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    shown.world.calculate(july);
    shown.desk.changes.publish({{"commission_run", 2}});
    BOOST_TEST(shown.view.last.runs->size() == 2u);
    BOOST_TEST((shown.view.last.level == RunLevel::components));
    BOOST_TEST(shown.view.last.chosen_run()->run.number == 1);
}

BOOST_AUTO_TEST_SUITE_END()
