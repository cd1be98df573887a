#include "pay_windows.h"

#include "commission/view/plan_form_panel.h"
#include "commission/view/plan_text.h"

#include <wx/checklst.h>
#include <wx/grid.h>
#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/stattext.h>
#include <wx/arrstr.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::commission;
using namespace hedef::commission::testing;

namespace {

PlanText& pane_of(PlanPanel* panel)
{
    auto* control = hedef::testing::named(panel, "The plan as text (JSON)");
    BOOST_REQUIRE(control);
    auto* text = dynamic_cast<PlanText*>(control->GetParent());
    BOOST_REQUIRE(text);
    return *text;
}

wxTextEntryBase& text_of(PlanPanel* panel)
{
    return pane_of(panel).entry();
}

void type(wxTextEntryBase& text, const wxString& from, const wxString& to)
{
    wxString all = text.GetValue();
    BOOST_REQUIRE(all.Replace(from, to, false) == 1u);
    text.SetValue(all);
    hedef::testing::wait_until([] { return false; }, 0.5); // the pause after the last key
}

void choose_page(PlanPanel* panel, int page)
{
    auto* pages = dynamic_cast<wxListBox*>(hedef::testing::named(panel, "Parts of the plan"));
    BOOST_REQUIRE(pages);
    pages->SetSelection(page);
    wxCommandEvent event(wxEVT_LISTBOX, pages->GetId());
    event.SetInt(page);
    event.SetEventObject(pages);
    pages->ProcessWindowEvent(event);
    hedef::testing::settle();
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_window_test)

BOOST_AUTO_TEST_CASE(plans_are_listed_and_opened)
{
    PayWindows windows;
    auto* panel = windows.plans();
    auto& plans = list<PlanVersion>(panel, "commission.plans");
    BOOST_REQUIRE_EQUAL(plans.shown(), 1u);
    enter(plans, windows.world.service.plans()[0].plan.value);
    BOOST_REQUIRE_EQUAL(windows.desk.navigator.opened.size(), 1u);
    BOOST_TEST(windows.desk.navigator.opened[0].window == "commission.plan");
    run(panel, "record.new");
    BOOST_TEST(windows.desk.navigator.opened.back().record == "");
}

BOOST_AUTO_TEST_CASE(the_text_edits_the_form_and_the_form_the_text)
{
    PayWindows windows;
    auto* panel = windows.plan();
    choose_page(panel, 1);
    auto* grid = dynamic_cast<wxGrid*>(hedef::testing::named(panel, "Rates: the first row that fits counts"));
    BOOST_REQUIRE(grid);
    BOOST_TEST((grid->GetCellValue(0, 0) == wxS("0.10")));
    type(text_of(panel), wxS("\"0.10\""), wxS("\"0.15\""));
    BOOST_TEST((grid->GetCellValue(0, 0) == wxS("0.15")));

    grid->SetCellValue(0, 0, wxS("0.2"));
    wxGridEvent event(grid->GetId(), wxEVT_GRID_CELL_CHANGED, grid, 0, 0);
    grid->ProcessWindowEvent(event);
    hedef::testing::settle();
    BOOST_TEST(text_of(panel).GetValue().Contains(wxS("\"0.2\"")));
    BOOST_TEST(panel->title().StartsWith(wxS("*")));
    run(panel, "file.save");
    BOOST_TEST(!panel->title().StartsWith(wxS("*")));
    BOOST_TEST(windows.world.service.plans()[0].number == 2);
}

BOOST_AUTO_TEST_CASE(what_was_typed_into_a_field_is_saved_without_waiting_for_the_pause)
{
    PayWindows windows;
    auto* panel = windows.plan();
    auto* to = dynamic_cast<wxTextCtrl*>(hedef::testing::named(panel, "To (empty: open)"));
    BOOST_REQUIRE(to);
    to->SetValue(wxS("31.12.2017"));
    const Answering stay(wxID_CANCEL);
    BOOST_TEST(!panel->may_close());
    BOOST_TEST(stay.asked == 1);
    BOOST_TEST(text_of(panel).GetValue().Contains(wxS("\"2017-12-31\"")));
}

BOOST_AUTO_TEST_CASE(a_fault_is_named_marked_and_jumped_to)
{
    PayWindows windows;
    auto* panel = windows.plan();
    type(text_of(panel), wxS("\"0.10\""), wxS("\"ten\""));
    auto* fault = dynamic_cast<wxStaticText*>(hedef::testing::named(panel, "What is wrong with the plan"));
    BOOST_REQUIRE(fault);
    BOOST_TEST(fault->GetLabel().Contains(wxS("ten")));
    BOOST_TEST((panel->verb("file.save")->why_not() != wxString()));
    run(panel, "commission.go_to_fault");
    BOOST_TEST((text_of(panel).GetStringSelection() == wxS("\"rate\": \"ten\"")));
    auto* grid = dynamic_cast<wxGrid*>(hedef::testing::named(panel, "Rates: the first row that fits counts"));
    BOOST_REQUIRE(grid);
    BOOST_TEST(grid->GetGridCursorRow() == 0);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_json_says_where)
{
    PayWindows windows;
    auto* panel = windows.plan();
    type(text_of(panel), wxS("\"currency\":"), wxS("\"currency\""));
    auto* fault = dynamic_cast<wxStaticText*>(hedef::testing::named(panel, "What is wrong with the plan"));
    BOOST_TEST(fault->GetLabel().Contains(wxS("3"))); // the line
    type(text_of(panel), wxS("\"currency\""), wxS("\"currency\":"));
    BOOST_TEST((panel->verb("commission.go_to_fault")->why_not() != wxString()));
}

BOOST_AUTO_TEST_CASE(closing_asks_about_what_is_unsaved)
{
    PayWindows windows;
    auto* panel = windows.plan();
    BOOST_TEST(panel->may_close());
    type(text_of(panel), wxS("\"0.10\""), wxS("\"0.15\""));
    const Answering stay(wxID_CANCEL);
    BOOST_TEST(!panel->may_close());
    BOOST_TEST(stay.asked == 1);
    BOOST_TEST(windows.world.service.plans()[0].number == 1);
}

BOOST_AUTO_TEST_CASE(a_preview_stands_beside_the_stored_plan)
{
    PayWindows windows;
    auto* panel = windows.plan();
    type(text_of(panel), wxS("\"0.10\""), wxS("\"0.15\""));
    auto* book = dynamic_cast<wxNotebook*>(hedef::testing::named(panel, "Parts of the plan editor"));
    BOOST_REQUIRE(book);
    book->SetSelection(1);
    auto* period = dynamic_cast<wxChoice*>(hedef::testing::named(panel, "Period"));
    BOOST_REQUIRE(period);
    period->SetStringSelection(wxS("2017-07"));
    wxCommandEvent event(wxEVT_CHOICE, period->GetId());
    event.SetEventObject(period);
    period->ProcessWindowEvent(event);
    run(panel, "commission.preview");
    auto& people = list<PreviewPerson>(panel, "commission.preview");
    BOOST_REQUIRE_EQUAL(people.shown(), 2u);
    BOOST_TEST(people.as_text(true).find("1,500.00\t1,000.00\t+500.00") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(people_are_put_on_the_plan_by_a_dialog)
{
    PayWindows windows;
    auto* panel = windows.plan();
    hedef::testing::answer_next_dialog([](wxDialog& dialog) {
        auto* people = dynamic_cast<wxCheckListBox*>(hedef::testing::named(&dialog, "People"));
        BOOST_REQUIRE(people);
        people->Check(0);
        dynamic_cast<wxTextCtrl*>(hedef::testing::named(&dialog, "From"))->SetValue(wxS("2017-08-01"));
        dynamic_cast<wxTextCtrl*>(hedef::testing::named(&dialog, "Target incentive of a full period"))->SetValue(wxS("500"));
        hedef::testing::click(dialog.FindWindow(wxID_OK));
    });
    run(panel, "commission.assign");
    BOOST_TEST(list<Participant>(panel, "commission.participants").shown() == 3u);
}

BOOST_AUTO_TEST_CASE(a_plan_closed_while_it_loads_is_missed_by_nobody)
{
    hedef::testing::HeldTasks held;
    PayWindows windows(&held);
    windows.plan();
    windows.frame.close();
    held.answer_all();
    BOOST_TEST(windows.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(a_new_plan_has_a_right_text_from_the_start)
{
    PayWindows windows;
    auto* panel = windows.plan({});
    BOOST_TEST(text_of(panel).GetValue().Contains(wxS("New plan")));
    BOOST_TEST(panel->may_close());
    BOOST_TEST(panel->place().record == "");
    run(panel, "file.save");
    BOOST_TEST(windows.world.service.plans().size() == 2u);
    BOOST_TEST(panel->place().record == "New plan"); // it is found and reopened there from now on
}

BOOST_AUTO_TEST_CASE(the_text_has_an_undo_of_its_own_while_it_has_the_focus)
{
    PayWindows windows;
    auto* panel = windows.plan();
    wxTextEntryBase& text = text_of(panel);
    BOOST_TEST(!text.CanUndo()); // what was read is no step
    type(text, wxS("\"0.10\""), wxS("\"0.15\""));
    pane_of(panel).control()->SetFocus();
    hedef::testing::settle();
    if (wxWindow::FindFocus() != pane_of(panel).control()) return; // no window manager gives it
    run(panel, "edit.undo");
    BOOST_TEST(text.GetValue().Contains(wxS("\"0.10\"")));
    hedef::testing::wait_until([] { return false; }, 0.5);
    BOOST_TEST(!panel->title().StartsWith(wxS("*"))); // as it was stored
    run(panel, "edit.redo");
    BOOST_TEST(text.GetValue().Contains(wxS("\"0.15\"")));
}

BOOST_AUTO_TEST_CASE(the_line_of_the_fault_is_marked)
{
    PayWindows windows;
    auto* panel = windows.plan();
    wxTextEntryBase& text = text_of(panel);
    type(text, wxS("\"0.10\""), wxS("\"ten\""));
    const int line = pane_of(panel).marked_line();
    BOOST_TEST_REQUIRE(line >= 0);
    BOOST_TEST(wxSplit(text.GetValue(), '\n')[std::size_t(line)].Contains(wxS("ten")));
    type(text, wxS("\"ten\""), wxS("\"0.10\""));
    BOOST_TEST(pane_of(panel).marked_line() == -1);
}

BOOST_AUTO_TEST_CASE(a_form_changes_only_its_place_in_the_text)
{
    PayWindows windows;
    auto* panel = windows.plan();
    PlanText& text = pane_of(panel);
    text.entry().SetSelection(5, 9);
    const std::string before = text.text();
    text.put(before.substr(0, before.size() - 2) + " " + before.substr(before.size() - 2));
    long begin = 0, end = 0;
    text.entry().GetSelection(&begin, &end);
    BOOST_TEST(begin == 5);
    BOOST_TEST(end == 9);
    text.put("Ünlü");
    text.put("Ünsüz");
    BOOST_TEST(text.text() == "Ünsüz");
}

BOOST_AUTO_TEST_SUITE_END()
