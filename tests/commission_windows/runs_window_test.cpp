#include "pay_windows.h"

#include "words/language.h"

#include <wx/button.h>
#include <wx/dialog.h>

using namespace hedef;
using namespace hedef::commission;
using namespace hedef::commission::testing;

BOOST_AUTO_TEST_SUITE(runs_window_test)

BOOST_AUTO_TEST_CASE(without_runs_it_says_what_to_do)
{
    PayWindows windows;
    auto* panel = windows.runs();
    BOOST_TEST(list<PayPeriodRow>(panel, "commission.periods").shown() == 4u);
    BOOST_TEST(list<RunRow>(panel, "commission.run_list").shown() == 0u);
    BOOST_TEST(list<SheetPerson>(panel, "commission.people").shown() == 0u);
    BOOST_TEST((panel->verb("commission.differences")->why_not() != wxString()));
    BOOST_TEST((panel->title() == wxS("Commission runs 2017-09")));
}

BOOST_AUTO_TEST_CASE(three_times_enter_explains_a_number_and_backspace_leads_back)
{
    PayWindows windows;
    windows.world.calculate(july);
    auto* panel = windows.runs("2017-07");
    auto& people = list<SheetPerson>(panel, "commission.people.");
    BOOST_REQUIRE_EQUAL(people.shown(), 2u);
    enter(people, windows.world.ada.id.value);
    auto& parts = list<PayPart>(panel, "commission.parts");
    BOOST_REQUIRE(parts.IsShownOnScreen());
    enter(parts, 1);
    auto& lines = list<LineItem>(panel, "commission.lines");
    BOOST_REQUIRE(lines.IsShownOnScreen());
    BOOST_REQUIRE_EQUAL(lines.shown(), 1u);
    enter(lines, 1);
    auto& facts = list<Fact>(panel, "commission.facts");
    BOOST_REQUIRE(facts.IsShownOnScreen());
    BOOST_TEST(facts.as_text(true).find("july-sale") != std::string::npos);
    BOOST_TEST(facts.has_focus());

    run(panel, "commission.back");
    BOOST_TEST(lines.IsShownOnScreen());
    hedef::testing::press(&lines.control(), WXK_BACK);
    BOOST_TEST(parts.IsShownOnScreen());
    run(panel, "commission.back");
    BOOST_TEST(list<SheetPerson>(panel, "commission.people.").IsShownOnScreen());
    BOOST_TEST((panel->verb("commission.back")->why_not() != wxString()));
}

BOOST_AUTO_TEST_CASE(the_sums_of_the_selection_are_those_of_the_run)
{
    PayWindows windows;
    windows.world.calculate(july);
    auto* panel = windows.runs("2017-07");
    auto& people = list<SheetPerson>(panel, "commission.people.");
    people.control().SetFocus();
    people.select_all();
    hedef::testing::settle();
    BOOST_TEST(panel->figures().selection.find("1,000.00") != std::string::npos);
    BOOST_TEST(people.as_text(true).find("Ada\t1,000.00") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(calculating_twice_shows_the_differences)
{
    PayWindows windows;
    auto* panel = windows.runs("2017-07");
    run(panel, "commission.calculate");
    windows.world.sell("late", make_date(2017, 7, 31), pipeline::CreditKind::sale, 5'000);
    run(panel, "commission.calculate");
    auto& runs = list<RunRow>(panel, "commission.run_list");
    BOOST_REQUIRE_EQUAL(runs.shown(), 2u);
    run(panel, "commission.differences");
    auto& differences = list<PersonDifference>(panel, "commission.differences");
    BOOST_REQUIRE(differences.IsShownOnScreen());
    BOOST_TEST(differences.as_text(true).find("+5.00") != std::string::npos);
    enter(differences, windows.world.ada.id.value);
    BOOST_TEST(list<ItemRow>(panel, "commission.items").as_text(true).find("late") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(closing_a_period_is_asked_about)
{
    PayWindows windows;
    windows.world.calculate(july);
    auto* panel = windows.runs("2017-07");
    {
        const Answering no(wxID_NO);
        run(panel, "commission.close_period");
        BOOST_TEST(no.asked == 1);
    }
    BOOST_TEST((panel->verb("commission.close_period")->why_not() == wxString()));
    const Answering yes(wxID_YES);
    run(panel, "commission.close_period");
    BOOST_TEST((panel->verb("commission.close_period")->why_not() != wxString()));
    BOOST_TEST((panel->verb("commission.calculate")->why_not() != wxString()));
    BOOST_TEST((panel->verb("commission.open_period")->why_not() == wxString()));
}

BOOST_AUTO_TEST_CASE(a_window_closed_while_it_loads_is_missed_by_nobody)
{
    hedef::testing::HeldTasks held;
    PayWindows windows(&held);
    windows.runs();
    BOOST_TEST(held.waiting() > 0u);
    windows.frame.close();
    held.answer_all();
    BOOST_TEST(windows.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(it_fits_a_small_screen_in_turkish)
{
    words::speak(words::Language::turkish);
    {
        PayWindows windows(nullptr, wxSize(800, 600));
        windows.world.calculate(july);
        auto* panel = windows.runs("2017-07");
        BOOST_TEST(list<SheetPerson>(panel, "commission.people.").control().GetClientSize().x > 200);
    }
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_SUITE_END()
