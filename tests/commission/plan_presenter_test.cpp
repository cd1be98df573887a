#include "commission/present/plan_presenter.h"

#include "pay_world.h"

#include <algorithm>

using namespace hedef;
using namespace hedef::commission;
using base::make_date;
using commission::testing::PayWorld;
using hedef::testing::TestBackend;

namespace {

struct FakeView : PlanView
{
    void show(const PlanState& state) override { last = state; }
    void show_text(const std::string& words) override
    {
        text = words;
        ++texts;
    }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void say(const std::string& words) override { said.push_back(words); }
    UnsavedPlan ask_unsaved(const std::string&) override { return ++asked, unsaved; }
    bool ask_overwrite(int theirs) override { return overwrite = theirs, agrees; }
    void ask_assign(const AssignQuestion& q) override { question = q; }
    std::optional<base::Date> ask_end(const std::vector<std::string>& names, base::Date) override
    {
        leaving = names;
        return agrees ? std::optional(make_date(2017, 9, 30)) : std::nullopt;
    }
    void close_now() override { closed = true; }
    PlanState last;
    std::string text;
    int texts = 0, asked = 0, overwrite = 0;
    bool agrees = true, closed = false;
    UnsavedPlan unsaved = UnsavedPlan::stay;
    AssignQuestion question;
    std::vector<std::string> refusals, said, leaving;
};

struct NoNavigator : desk::Navigator
{
    void open(const desk::Place&) override {}
};

struct Shown
{
    explicit Shown(const std::string& record = "Ten per cent") : presenter(desk, view, world.service, world.service, company)
    {
        presenter.start(record);
    }
    std::string with(const std::string& from, const std::string& to) const
    {
        std::string text = view.text;
        const auto at = text.find(from);
        BOOST_REQUIRE(at != std::string::npos);
        return text.replace(at, from.size(), to);
    }
    PayWorld world{TestBackend::sqlite};
    base::InlineTasks tasks;
    base::ChangeBus changes;
    base::FixedClock clock{make_date(2017, 10, 15)};
    NoNavigator navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    desk::Desk desk{tasks, tasks, changes, clock, navigator, preferences, errands, undo, drafts, 0, [](std::exception_ptr failure) { std::rethrow_exception(failure); }};
    FakeView view;
    company::Company company;
    PlanPresenter presenter;
};

const FormField& field(const PlanState& state, const std::string& path)
{
    for (const auto& page : state.pages)
        for (const auto& found : page.fields)
            if (found.path == path) return found;
    BOOST_FAIL("no field " << path);
    return state.pages.front().fields.front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_presenter_test)

BOOST_AUTO_TEST_CASE(a_plan_opens_as_text_and_forms)
{
    Shown shown;
    BOOST_TEST(shown.view.text.find("\"Ten per cent\"") != std::string::npos);
    BOOST_TEST(shown.view.last.pages.size() == 3u);
    BOOST_TEST(!shown.view.last.unsaved);
    BOOST_TEST(!shown.view.last.fault);
    BOOST_TEST(shown.view.last.version == 1);
    BOOST_TEST(shown.view.last.participants->size() == 2u);
    BOOST_TEST(shown.view.last.period == "2017-09");
    BOOST_TEST(!shown.presenter.why_not_save().empty());
}

BOOST_AUTO_TEST_CASE(the_form_edits_the_text_and_the_text_the_form)
{
    Shown shown;
    shown.presenter.choose_page(1);
    const auto& table = shown.view.last.pages[1].tables[0];
    shown.presenter.cell_edited(table, 0, 0, "0.12");
    BOOST_TEST(shown.view.text.find("\"0.12\"") != std::string::npos);
    BOOST_TEST(shown.view.last.unsaved);
    BOOST_TEST(shown.view.last.page == 1u);

    const int texts = shown.view.texts;
    shown.presenter.text_edited(shown.with("0.12", "0.15"));
    BOOST_TEST(shown.view.last.pages[1].tables[0].rows[0][0] == "0.15");
    BOOST_TEST(shown.view.texts == texts); // nobody's cursor is taken away while they type
}

BOOST_AUTO_TEST_CASE(a_fault_is_shown_at_its_field_and_in_the_text)
{
    Shown shown;
    shown.presenter.text_edited(shown.with("\"0.10\"", "\"ten\""));
    BOOST_REQUIRE(shown.view.last.fault.has_value());
    const PlanFault& fault = *shown.view.last.fault;
    BOOST_TEST(fault.refusal.field == "components[0].rates[0].rate");
    BOOST_TEST(fault.page == 1u);
    BOOST_TEST(!fault.no_json);
    BOOST_TEST(shown.view.last.text.substr(fault.span.begin, fault.span.end - fault.span.begin) == "\"rate\": \"ten\"");
    BOOST_TEST(shown.presenter.why_not_save() == fault.sentence);
    shown.presenter.save();
    BOOST_TEST(shown.view.refusals == std::vector<std::string>{"commission.plan.no_decimal"});
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_json_keeps_the_forms_as_they_were_and_lets_nobody_edit_them)
{
    Shown shown;
    const auto name = field(shown.view.last, "name");
    shown.presenter.text_edited("{ \"name\": ");
    BOOST_REQUIRE(shown.view.last.fault.has_value());
    BOOST_TEST(shown.view.last.fault->no_json);
    BOOST_TEST(shown.view.last.pages.size() == 3u);
    shown.presenter.field_edited(name, "Other");
    BOOST_TEST(shown.view.last.text == "{ \"name\": ");
}

BOOST_AUTO_TEST_CASE(saving_makes_a_new_version)
{
    Shown shown;
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    shown.presenter.save();
    BOOST_TEST(shown.view.last.version == 2);
    BOOST_TEST(!shown.view.last.unsaved);
    BOOST_TEST(shown.view.last.versions.size() == 2u);
    BOOST_TEST(shown.view.said.size() == 1u);
    shown.presenter.show_version(1);
    BOOST_TEST(shown.view.last.unsaved);
    BOOST_TEST(shown.view.text.find("0.10") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(somebody_elses_newer_version_is_not_overwritten_unasked)
{
    Shown shown;
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    BOOST_REQUIRE(bool(shown.world.service.import_plan(shown.with("0.12", "0.20"), {})));
    shown.view.agrees = false;
    shown.presenter.save();
    BOOST_TEST(shown.view.overwrite == 2);
    BOOST_TEST(shown.view.last.unsaved);
    BOOST_TEST(shown.world.service.plans()[0].number == 2);
    shown.view.agrees = true;
    shown.presenter.save();
    BOOST_TEST(shown.world.service.plans()[0].number == 3);
}

BOOST_AUTO_TEST_CASE(what_others_change_does_not_take_away_what_is_unsaved)
{
    Shown shown;
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    BOOST_REQUIRE(bool(shown.world.service.import_plan(shown.with("0.12", "0.20"), {})));
    shown.changes.publish({{"plan", 1}});
    BOOST_TEST(shown.view.last.text.find("0.12") != std::string::npos);
    BOOST_TEST(shown.view.last.versions.size() == 2u);
}

BOOST_AUTO_TEST_CASE(closing_asks_once_about_what_is_unsaved)
{
    Shown shown;
    BOOST_TEST(shown.presenter.may_close());
    BOOST_TEST(shown.view.asked == 0);
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    BOOST_TEST(!shown.presenter.may_close());
    shown.view.unsaved = UnsavedPlan::discard;
    BOOST_TEST(shown.presenter.may_close());
    shown.view.unsaved = UnsavedPlan::save;
    BOOST_TEST(!shown.presenter.may_close());
    BOOST_TEST(shown.view.closed);
    BOOST_TEST(shown.world.service.plans()[0].number == 2);
}

BOOST_AUTO_TEST_CASE(a_new_plan_begins_right_and_gets_a_name)
{
    Shown shown("");
    BOOST_TEST(!shown.view.last.fault);
    BOOST_TEST(!shown.view.last.unsaved);
    BOOST_TEST(!shown.presenter.why_not_assign().empty());
    shown.presenter.field_edited(field(shown.view.last, "name"), "Second plan");
    BOOST_TEST(shown.view.last.name == "Second plan");
    shown.presenter.save();
    BOOST_TEST(shown.world.service.plans().size() == 2u);
    BOOST_TEST(shown.presenter.why_not_assign() == "");
    BOOST_TEST(shown.view.last.participants->empty());
}

BOOST_AUTO_TEST_CASE(components_are_added_moved_and_removed)
{
    Shown shown;
    shown.presenter.add_component("bonus");
    BOOST_TEST(shown.view.last.page == 2u);
    BOOST_TEST(shown.presenter.component().value() == 1u);
    shown.presenter.move_component(-1);
    BOOST_TEST(shown.view.last.page == 1u);
    BOOST_TEST(shown.view.last.pages[1].title.find("bonus") == 0u);
    shown.presenter.remove_component();
    BOOST_TEST(shown.view.last.pages.size() == 3u);
    BOOST_TEST(!shown.presenter.component());
    BOOST_TEST(!shown.view.last.unsaved); // it is again what is stored
}

BOOST_AUTO_TEST_CASE(a_preview_shows_both_and_says_when_it_is_old)
{
    Shown shown;
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    shown.presenter.choose_period("2017-07");
    shown.presenter.preview({});
    BOOST_REQUIRE(shown.view.last.preview);
    BOOST_TEST(shown.view.last.preview->net == 120'000);
    BOOST_TEST(shown.view.last.preview->stored_net.value() == 100'000);
    BOOST_TEST(!shown.view.last.preview_is_old);
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.13");
    BOOST_TEST(shown.view.last.preview_is_old);
    shown.presenter.preview("Grace");
    BOOST_TEST(shown.view.last.preview->people.size() == 1u);
    shown.presenter.preview("Nobody");
    BOOST_TEST(shown.view.refusals.size() == 1u);
    BOOST_TEST(!shown.view.last.previewing);
}

BOOST_AUTO_TEST_CASE(people_are_put_on_a_plan_and_taken_off)
{
    Shown shown;
    shown.presenter.assign();
    BOOST_REQUIRE_EQUAL(shown.view.question.people.size(), 2u);
    BOOST_TEST(shown.view.question.people[0].name == "Ada");
    BOOST_TEST(shown.view.question.people[0].on_it);
    std::optional<base::Refusal> answer = base::Refusal{"never told"};
    shown.presenter.assign({{"Ada"}, make_date(2017, 8, 1), 50'000}, [&](auto refusal) { answer = refusal; });
    BOOST_TEST(!answer);
    BOOST_TEST(shown.view.last.participants->size() == 3u);
    shown.presenter.assign({{"Ada"}, {}, -1}, [&](auto refusal) { answer = refusal; });
    BOOST_TEST(answer->code == "commission.assign.negative_incentive");

    shown.view.agrees = false;
    shown.presenter.end({shown.view.last.participants->back()});
    BOOST_TEST(shown.view.leaving == std::vector<std::string>{"Grace"});
    shown.view.agrees = true;
    shown.presenter.end({shown.view.last.participants->back()});
    BOOST_TEST((shown.view.last.participants->back().assignment.days.last() == make_date(2017, 9, 30)));
}

BOOST_AUTO_TEST_CASE(what_was_unsaved_when_the_program_ended_is_there_again)
{
    Shown shown;
    BOOST_TEST(shown.presenter.draft() == "");
    shown.presenter.text_edited("{ half of a plan “ü");
    const std::string draft = shown.presenter.draft();
    FakeView view;
    PlanPresenter again(shown.desk, view, shown.world.service, shown.world.service, shown.company);
    shown.drafts.leave({"commission.plan", "Ten per cent"}, {"Plan", draft, base::Stamp{}});
    again.start("Ten per cent");
    BOOST_TEST(view.last.recovered.has_value());
    BOOST_TEST(view.text == "{ half of a plan “ü");
    BOOST_TEST(view.last.unsaved);
    again.discard_recovered();
    BOOST_TEST(!view.last.unsaved);
    BOOST_TEST(again.draft() == "");
    BOOST_TEST(view.last.pages.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_newer_version_than_the_one_that_was_left_is_not_overwritten_unasked)
{
    Shown shown;
    shown.presenter.cell_edited(shown.view.last.pages[1].tables[0], 0, 0, "0.12");
    const std::string draft = shown.presenter.draft();
    BOOST_REQUIRE(bool(shown.world.service.import_plan(shown.with("0.12", "0.20"), {})));
    FakeView view;
    view.agrees = false;
    PlanPresenter again(shown.desk, view, shown.world.service, shown.world.service, shown.company);
    shown.drafts.leave({"commission.plan", "Ten per cent"}, {"Plan", draft, base::Stamp{}});
    again.start("Ten per cent");
    again.keep_recovered();
    again.save();
    BOOST_TEST(view.overwrite == 2);
    BOOST_TEST(view.last.unsaved);
}

BOOST_AUTO_TEST_CASE(a_new_plan_that_was_left_is_there_again)
{
    Shown shown("");
    shown.presenter.field_edited(field(shown.view.last, "name"), "Mine");
    FakeView view;
    PlanPresenter again(shown.desk, view, shown.world.service, shown.world.service, shown.company);
    shown.drafts.leave({"commission.plan", ""}, {"Plan", shown.presenter.draft(), base::Stamp{}});
    again.start("");
    BOOST_TEST(view.last.name == "Mine");
    BOOST_TEST(view.last.unsaved);
}

BOOST_AUTO_TEST_CASE(a_plan_of_fifty_components_is_checked_at_every_key)
{
    Shown shown;
    for (int i = 0; i < 49; ++i)
        shown.presenter.add_component("tiers");
    BOOST_TEST(shown.presenter.state().pages.size() > 50u);
    const std::string text = shown.view.text;
    const auto at = text.rfind("\"rate\": \"");
    BOOST_REQUIRE(at != std::string::npos);
    for (int key = 0; key < 11; ++key) {
        std::string typed = text;
        typed.insert(at + 9, std::to_string(key % 10)); // another text each time, right or wrong
        shown.presenter.text_edited(typed);
        BOOST_TEST(shown.presenter.state().pages.size() > 50u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
