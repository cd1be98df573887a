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

BOOST_AUTO_TEST_SUITE_END()
