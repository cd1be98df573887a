#include "support/worlds/deal_world.h"
#include "targets/targets_service.h"
#include "targets/view/figure_grid.h"
#include "targets/view/targets_desk.h"
#include "targets/view/targets_panel.h"
#include "uikit/text.h"
#include "uikit/window_menu.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>


#include <wx/clipbrd.h>
#include <wx/grid.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::targets;

namespace {

struct Company
{
    TestDatabase test{TestBackend::sqlite};
    std::unique_ptr<db::Database> database = test.open();
    DealWorld world{*database};
    TargetsService service{*database};

    Target figure(Owner owner, const char* label, std::int64_t amount) const
    {
        Target target;
        target.owner = owner;
        target.period = *base::FiscalCalendar::parse(label);
        target.amount = amount;
        return target;
    }
    Owner grace() const { return {OwnerKind::person, world.grace.value}; }
    Version draft(std::vector<Target> figures)
    {
        Version version;
        version.name = "Targets 2017";
        return granted(service.add(version, figures));
    }
};

struct Open
{
    explicit Open(Company& company, base::Tasks* own = nullptr) : desk(own)
    {
        company.database->on_changes([this](const std::vector<base::Change>& all) { desk.changes.publish(all); });
        furnish(book, desk.desk, company.service, company.service);
        uikit::use_commands(book.commands);
        panel = frame.show(static_cast<TargetsPanel*>(book.find("targets.grid")->make(frame.get(), {"targets.grid", ""})));
        grid = static_cast<FigureGrid*>(named(panel, "targets.sheet"));
        testing::settle();
    }
    // The grid's row of that name.
    int row(const std::string& name) const
    {
        for (int r = 0; r < grid->GetNumberRows(); ++r)
            if (grid->GetRowLabelValue(r).EndsWith(uikit::wx(name))) return r;
        return -1;
    }
    std::string cell(const std::string& name, int column) const { return uikit::utf8(grid->GetCellValue(row(name), column)); }
    void go(const std::string& name, int column) { grid->GoToCell(row(name), column); }
    // The control of the cell that is typed into.
    wxTextCtrl* editor() const
    {
        wxGridCellEditor* of_cell = grid->GetCellEditor(grid->GetGridCursorRow(), grid->GetGridCursorCol());
        auto* control = dynamic_cast<wxTextCtrl*>(of_cell->GetWindow());
        of_cell->DecRef();
        BOOST_REQUIRE(control);
        return control;
    }
    bool tell(const char* command)
    {
        const auto* verb = panel->verb(command);
        if (!verb || (verb->why_not && !verb->why_not().empty())) return false;
        verb->run();
        return true;
    }
    void handle_event(wxEventType type, wxPoint on_handle)
    {
        auto* handle = named(grid, "targets.fill_handle");
        BOOST_REQUIRE(handle);
        wxMouseEvent event(type);
        event.SetPosition(on_handle);
        event.SetEventObject(handle);
        event.m_leftDown = type != wxEVT_LEFT_UP;
        handle->GetEventHandler()->ProcessEvent(event);
    }
    // Onto the middle of a cell.
    void drag_handle(int row, int column)
    {
        testing::settle();
        auto* handle = named(grid, "targets.fill_handle");
        BOOST_TEST_REQUIRE(handle->IsShown());
        const wxRect cell = grid->CellToRect(row, column);
        const wxPoint at = grid->CalcScrolledPosition(cell.GetPosition() + wxPoint(cell.width / 2, cell.height / 2));
        handle_event(wxEVT_LEFT_DOWN, {4, 4});
        handle_event(wxEVT_MOTION, at - handle->GetPosition());
        handle_event(wxEVT_LEFT_UP, at - handle->GetPosition());
        testing::settle();
    }
    std::string notice() const
    {
        for (wxWindow* child : panel->GetChildren())
            if (auto* found = dynamic_cast<uikit::Notice*>(child)) return uikit::utf8(found->words());
        return {};
    }
    void copied(const std::string& text)
    {
        wxClipboardLocker clipboard;
        wxTheClipboard->SetData(new wxTextDataObject(uikit::wx(text)));
    }

    TestDesk desk;
    uikit::WindowBook book;
    TestFrame frame;
    TargetsPanel* panel = nullptr;
    FigureGrid* grid = nullptr;
};

constexpr int january = 0, february = 1, march = 2, first_quarter_column = 3, year_column = 16;

} // namespace

BOOST_AUTO_TEST_SUITE(targets_panel_test)

BOOST_AUTO_TEST_CASE(without_targets_the_window_says_what_to_do)
{
    Company company;
    Open open(company);
    BOOST_TEST(open.grid->GetNumberRows() == 0);
    BOOST_TEST(!open.grid->IsShownOnScreen());
    BOOST_TEST(open.panel->presenter().state().empty.find("No targets for 2017 yet") == 0u);
}

BOOST_AUTO_TEST_CASE(totals_follow_each_key)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    BOOST_TEST(open.cell("Grace Hopper", january) == "100.00");
    open.go("Grace Hopper", march);
    open.grid->EnableCellEditControl();
    wxTextCtrl* editor = open.editor();
    editor->SetValue(wxS("2"));
    BOOST_TEST(open.cell("Grace Hopper", first_quarter_column) == "102.00");
    BOOST_TEST(open.cell("Acme", year_column) == "102.00");
    editor->SetValue(wxS("25"));
    BOOST_TEST(open.cell("Acme", year_column) == "125.00");
    BOOST_TEST(!open.desk.undo.can_undo()); // nothing is done yet
    open.grid->DisableCellEditControl();
    BOOST_TEST(open.desk.undo.undo_words() == "Change Mar 2017 of Grace Hopper to 25.00");
    BOOST_TEST(granted(company.service.sheet({company.service.versions().front().id, 2017, {}})).figures.size() == 2u);
}

BOOST_AUTO_TEST_CASE(undo_and_redo_bring_figures_back_and_forth)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.grid->GetTable()->SetValue(open.row("Grace Hopper"), january, wxS("70"));
    BOOST_TEST(open.cell("Acme", year_column) == "70.00");
    open.desk.undo.undo();
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "100.00");
    open.desk.undo.redo();
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "70.00");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_stays_in_the_editor)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", january);
    open.grid->EnableCellEditControl();
    open.editor()->SetValue(wxS("12x"));
    BOOST_TEST(open.cell("Acme", year_column) == "100.00");
    open.grid->DisableCellEditControl();
    testing::settle();
    BOOST_TEST(open.grid->IsCellEditControlEnabled());
    BOOST_TEST(uikit::utf8(open.editor()->GetValue()) == "12x");
    open.editor()->SetValue(wxS("12"));
    open.grid->DisableCellEditControl();
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "12.00");
}

BOOST_AUTO_TEST_CASE(keys_type_delete_and_give_up)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", february);
    open.grid->SetFocus();
    BOOST_TEST(open.tell("record.edit"));
    open.editor()->SetValue(wxS("7"));
    BOOST_TEST(open.cell("Acme", year_column) == "107.00");
    press(open.editor(), WXK_ESCAPE);
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "100.00");
    BOOST_TEST(!open.desk.undo.can_undo());
    press(open.grid->GetGridWindow(), '5'); // typing begins by itself
    testing::settle();
    BOOST_TEST(open.grid->IsCellEditControlShown());
    BOOST_TEST(uikit::utf8(open.editor()->GetValue()) == "5");
    BOOST_TEST(open.cell("Acme", year_column) == "105.00");
    if (wxWindow::FindFocus() == open.editor()) { // commands mean the text while one types
        BOOST_TEST(open.tell("edit.select_all"));
        BOOST_TEST(open.tell("record.delete"));
        BOOST_TEST(uikit::utf8(open.editor()->GetValue()) == "");
        BOOST_TEST(open.cell("Grace Hopper", january) == "100.00");
    }
    press(open.editor(), WXK_ESCAPE);
    testing::settle();
    open.go("Grace Hopper", january);
    press(open.grid->GetGridWindow(), WXK_DELETE);
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "");
    BOOST_TEST(open.desk.undo.can_undo());
}

BOOST_AUTO_TEST_CASE(a_block_from_a_spreadsheet_is_pasted_after_a_look_at_what_is_refused)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", january);
    open.copied("1\tx\t3\n");
    int asked = 0;
    answer_next_dialog([&](wxDialog& dialog) {
        ++asked;
        dialog.EndModal(wxID_CANCEL);
    });
    BOOST_TEST(open.tell("edit.paste"));
    BOOST_TEST(asked == 1);
    BOOST_TEST(open.cell("Acme", year_column) == "100.00");
    answer_next_dialog([&](wxDialog& dialog) { dialog.EndModal(wxID_OK); });
    BOOST_TEST(open.tell("edit.paste"));
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "4.00");
    open.desk.undo.undo();
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "100.00");
    BOOST_TEST(open.tell("edit.copy"));
    wxTextDataObject text;
    {
        wxClipboardLocker clipboard;
        wxTheClipboard->GetData(text);
    }
    BOOST_TEST(uikit::utf8(text.GetText()) == "100.00\n");
}

BOOST_AUTO_TEST_CASE(the_handle_of_the_selection_is_dragged_to_the_right_and_down)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00), company.figure(company.grace(), "2017-02", 110'00)});
    Open open(company);
    const int row = open.row("Grace Hopper");
    open.grid->SetGridCursor(row, january);
    open.grid->SelectBlock(row, january, row, february);
    open.drag_handle(row, 5); // over the quarter to May
    BOOST_TEST(open.cell("Grace Hopper", march) == "120.00");
    BOOST_TEST(open.cell("Grace Hopper", first_quarter_column) == "330.00");
    BOOST_TEST(open.cell("Acme", year_column) == "600.00"); // 100 + 110 + 120 + 130 + 140
    const auto blocks = open.grid->GetSelectedBlocks();
    BOOST_TEST((*blocks.begin()).GetRightCol() == 5);
    open.desk.undo.undo();
    testing::settle();
    BOOST_TEST(open.cell("Acme", year_column) == "210.00");
    BOOST_TEST(!open.desk.undo.can_undo()); // it was one step

    const int above = open.row("Linus Torvalds");
    BOOST_TEST_REQUIRE(above < row);
    open.grid->SelectBlock(row, january, row, january);
    open.drag_handle(above, january);
    BOOST_TEST(open.cell("Linus Torvalds", january) == "100.00");
    open.desk.undo.undo();
    testing::settle();

    open.grid->SelectBlock(row, january, row, january);
    testing::settle();
    open.handle_event(wxEVT_LEFT_DOWN, {});
    open.handle_event(wxEVT_MOTION, wxPoint(400, 4));
    press(open.grid->GetGridWindow(), WXK_ESCAPE);
    open.handle_event(wxEVT_LEFT_UP, wxPoint(400, 4));
    BOOST_TEST(open.cell("Acme", year_column) == "210.00"); // given up
}

BOOST_AUTO_TEST_CASE(enter_and_tab_go_where_they_go_in_spreadsheets)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    const int row = open.row("Linus Torvalds");
    open.go("Linus Torvalds", january);
    wxWindow* window = open.grid->GetGridWindow();
    press(window, WXK_TAB);
    press(window, WXK_TAB);
    BOOST_TEST(open.grid->GetGridCursorCol() == march);
    press(window, WXK_TAB, wxMOD_SHIFT);
    BOOST_TEST(open.grid->GetGridCursorCol() == february);
    press(window, WXK_RETURN);
    BOOST_TEST(open.grid->GetGridCursorCol() == january); // where the row of Tabs began
    BOOST_TEST(open.grid->GetGridCursorRow() == row + 1);
    press(window, WXK_RETURN, wxMOD_SHIFT);
    BOOST_TEST(open.grid->GetGridCursorRow() == row);
    // What was begun by a letter is left by an arrow, and stays.
    press(window, '7');
    testing::settle();
    press(open.editor(), WXK_RIGHT);
    testing::settle();
    BOOST_TEST(open.cell("Linus Torvalds", january) == "7.00");
    BOOST_TEST(open.grid->GetGridCursorCol() == february);
    BOOST_TEST(!open.grid->IsCellEditControlShown());
}

BOOST_AUTO_TEST_CASE(one_cell_is_filled_from_the_one_before_it)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", february);
    BOOST_TEST(open.tell("targets.fill_right"));
    BOOST_TEST(open.cell("Grace Hopper", february) == "100.00");
}

BOOST_AUTO_TEST_CASE(typing_into_a_locked_figure_says_why_not)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", january);
    BOOST_TEST(open.tell("targets.lock"));
    testing::settle();
    press(open.grid->GetGridWindow(), '5');
    testing::settle();
    BOOST_TEST(!open.grid->IsCellEditControlShown());
    BOOST_TEST(open.notice().find("locked") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(below_the_cell_stands_what_was_understood)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.go("Grace Hopper", january);
    open.grid->EnableCellEditControl();
    open.editor()->SetValue(wxS("1,5M"));
    auto* words = named(open.grid, "targets.understood");
    BOOST_TEST_REQUIRE(words);
    BOOST_TEST(words->IsShownOnScreen());
    BOOST_TEST(uikit::utf8(words->GetLabel()) == "Understood as 1,500,000.00 TRY");
    open.grid->DisableCellEditControl();
    BOOST_TEST(!words->IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(widths_of_columns_are_remembered)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    Open open(company);
    open.grid->SetColSize(january, 200);
    wxGridSizeEvent sized(open.grid->GetId(), wxEVT_GRID_COL_SIZE, open.grid, january);
    open.grid->GetEventHandler()->ProcessEvent(sized);
    open.panel->refresh();
    testing::settle();
    BOOST_TEST(std::abs(open.grid->GetColSize(january) - 200) <= 1);
    BOOST_TEST(open.grid->GetColSize(february) != 200);
}

BOOST_AUTO_TEST_CASE(every_command_can_be_told_or_says_why_not)
{
    Company company;
    Open open(company);
    for (const auto& command : open.book.commands.all()) {
        const auto* verb = open.panel->verb(command.id);
        BOOST_TEST_REQUIRE(verb);
        if (verb->why_not) (void)verb->why_not();
    }
    BOOST_TEST(!open.tell("targets.propose"));
    BOOST_TEST(!open.tell("edit.paste"));
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    testing::settle();
    BOOST_TEST(open.grid->IsShownOnScreen());
    open.go("Grace Hopper", january);
    testing::settle();
    for (const char* command : {"targets.fill_right", "targets.fill_down", "targets.lock", "targets.fold", "targets.fold",
                                "targets.months", "targets.months", "targets.fold_all", "targets.unfold_all",
                                "view.refresh", "edit.select_all"})
        BOOST_TEST(open.tell(command), command);
    for (const char* command : {"targets.new", "targets.seasonality", "targets.limit", "targets.credits"}) {
        int asked = 0;
        answer_next_dialog([&](wxDialog& dialog) {
            ++asked;
            dialog.EndModal(wxID_CANCEL);
        });
        BOOST_TEST(open.tell(command), command);
        BOOST_TEST(asked == 1, command);
    }
}

BOOST_AUTO_TEST_CASE(a_button_that_cannot_work_says_why)
{
    Company company;
    Open open(company);
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    open.panel->presenter().go(VersionVerb::propose);
    testing::settle();
    click(named(open.panel, "targets.lock"));
    testing::settle();
    bool said = false;
    for (wxWindow* child : open.panel->GetChildren())
        if (auto* notice = dynamic_cast<uikit::Notice*>(child)) said = uikit::utf8(notice->words()).find("only a draft") != std::string::npos;
    BOOST_TEST(said);
}

BOOST_AUTO_TEST_CASE(five_hundred_people_are_shown_and_totals_follow_each_key)
{
    Company company;
    std::vector<people::Person> many(500);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = "Person " + std::to_string(i);
    const auto added = granted(company.database->write([&](db::Transaction& tx) { return people::add_people(tx, many); }));
    std::vector<Target> figures;
    for (const auto& person : added)
        for (const char* month : {"2017-01", "2017-02", "2017-03", "2017-04", "2017-05", "2017-06", "2017-07", "2017-08",
                                  "2017-09", "2017-10", "2017-11", "2017-12"})
            figures.push_back(company.figure({OwnerKind::person, person.id.value}, month, 10'00));
    company.draft(figures);
    Open open(company);
    BOOST_TEST(open.grid->GetNumberRows() > 500);
    BOOST_TEST(open.cell("Acme", year_column) == "60,000.00");
    open.go("Person 250", march);
    open.grid->EnableCellEditControl();
    for (int key = 1; key <= 20; ++key) {
        open.editor()->SetValue(wxString::Format(wxS("%d"), key));
        open.grid->Update(); // painted
    }
    BOOST_TEST(open.cell("Acme", year_column) == "60,010.00");
    open.grid->DisableCellEditControl();
}

BOOST_AUTO_TEST_CASE(a_window_may_be_closed_while_it_loads)
{
    Company company;
    company.draft({company.figure(company.grace(), "2017-01", 100'00)});
    HeldTasks held;
    {
        Open open(company, &held);
        BOOST_TEST(open.panel->presenter().state().empty == "Loading…");
        open.frame.close();
    }
    held.answer_all();
}

BOOST_AUTO_TEST_SUITE_END()
