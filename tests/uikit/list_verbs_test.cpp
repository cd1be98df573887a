#include "uikit/list_verbs.h"
#include "uikit/row_list.h"
#include "uikit/table_outlet.h"
#include "uikit/text.h"
#include "uikit/tree_list.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>
#include <wx/app.h>
#include <wx/button.h>
#include <wx/cmndata.h>
#include <wx/dcprint.h>
#include <wx/frame.h>
#include <wx/modalhook.h>
#include <wx/prntbase.h>
#include <wx/toplevel.h>


using namespace hedef;
using namespace hedef::testing;
using uikit::Align;

BOOST_AUTO_TEST_SUITE(list_verbs_test)

namespace {

struct Row
{
    std::int64_t id = 0;
    std::string name;
    std::int64_t parent = 0;
    std::int64_t minor = 0;
};

std::vector<uikit::Column<Row>> columns()
{
    return {{"name", "Name", 200, Align::left, [](const Row& r) { return r.name; }},
            {"amount", "Amount", 120, Align::right, [](const Row& r) { return std::to_string(r.minor); },
             [](const Row& a, const Row& b) { return a.minor <=> b.minor; }}};
}

// Remembers what it was given; one that fails when it is told to.
struct NotingOutlet : uikit::TableOutlet
{
    base::Result<base::Done> write(const uikit::TextTable& table, const std::filesystem::path& path) const override
    {
        if (fails) throw std::runtime_error("no space");
        rows = table.rows;
        where = path;
        return base::Done{};
    }
    std::string company() const override { return "Hedef A.Ş."; }
    mutable std::vector<std::vector<std::string>> rows;
    mutable std::filesystem::path where;
    bool fails = false;
};

class ListWindow : public uikit::Window
{
public:
    ListWindow(wxWindow* parent, desk::Desk& desk)
        : Window(parent, {"test.window", ""}, desk),
          list(new uikit::RowList<Row>(this, "test.rows", columns(), [](const Row& r) { return r.id; }, desk.preferences))
    {
        can_list(*list);
    }
    wxString title() const override { return wxS("Rows / all"); }
    uikit::RowList<Row>* list;
};

struct Shown
{
    TestDesk desk;
    TestFrame frame;
    std::shared_ptr<NotingOutlet> outlet = std::make_shared<NotingOutlet>();
    ListWindow* window = frame.show(new ListWindow(frame.get(), desk.desk));
    Shown() { uikit::use_outlet(outlet); }
    ~Shown() { uikit::use_outlet(nullptr); }
    void fill(std::vector<Row> rows) { window->list->show(std::make_shared<const std::vector<Row>>(std::move(rows))); }
    std::string why_not(const char* command) const { return uikit::utf8(window->verb(command)->why_not()); }
};

// Answers questions without showing them (those of GTK are no dialogs of wx).
struct Answer : wxModalDialogHook
{
    Answer() { Register(); }
    ~Answer() { Unregister(); }
    int Enter(wxDialog*) override
    {
        ++asked;
        return wxID_NO;
    }
    int asked = 0;
};

// Windows measures pages by a printer and Wine has none; GTK prints into files too.
bool has_printer()
{
#ifdef __WXMSW__
    return wxPrinterDC(wxPrintData()).IsOk();
#else
    return true;
#endif
}

wxFrame* preview()
{
    for (wxWindow* window : wxTopLevelWindows)
        if (window->GetName() == wxS("preview") && !wxTheApp->IsScheduledForDestruction(window)) return static_cast<wxFrame*>(window);
    return nullptr;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_a_list_cannot_do_now_says_why)
{
    Shown s;
    s.fill({});
    BOOST_TEST(s.why_not("file.export") == "The list is empty.");
    BOOST_TEST(s.why_not("file.print") == "The list is empty.");
    BOOST_TEST(s.why_not("view.fold_all") == "Nothing is grouped here.");
    s.fill({{1, "Ada"}});
    BOOST_TEST(s.why_not("file.export").empty());
    BOOST_TEST(s.why_not("view.group").empty());
    s.window->list->group_by("name");
    BOOST_TEST(s.why_not("view.fold_all").empty());
    uikit::use_outlet(nullptr);
    BOOST_TEST(s.why_not("file.export") == "No company is open.");
}

BOOST_AUTO_TEST_CASE(an_export_holds_all_rows_as_they_are_shown_whatever_is_selected)
{
    Shown s;
    s.fill({{1, "Ada", 0, 5}, {2, "Grace", 0, 9}});
    s.window->list->sort_by({{"amount", true}});
    s.window->list->select(1);
    const Answer answer;
    uikit::export_list(*s.window, *s.window->list, "/tmp/rows.csv");
    BOOST_REQUIRE(s.outlet->rows.size() == 3);
    BOOST_TEST(s.outlet->rows[1][0] == "Grace");
    BOOST_TEST(s.outlet->where.filename().string() == "rows.csv");
    BOOST_TEST(answer.asked == 1); // it says what it did
}

BOOST_AUTO_TEST_CASE(an_export_that_fails_is_said_and_nothing_else_happens)
{
    Shown s;
    s.outlet->fails = true;
    s.fill({{1, "Ada"}});
    const Answer answer;
    uikit::export_list(*s.window, *s.window->list, "/tmp/rows.csv");
    BOOST_TEST(answer.asked == 1);
    BOOST_TEST(s.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(printing_shows_the_pages_first)
{
    if (!has_printer()) return;
    Shown s;
    std::vector<Row> rows;
    for (int i = 0; i < 300; ++i)
        rows.push_back({i + 1, "Müşteri " + std::to_string(i), 0, i});
    s.fill(rows);
    s.window->verb("file.print")->run();
    BOOST_REQUIRE(wait_until([] { return preview() != nullptr; }, 5));
    settle();
    if (const char* file = std::getenv("HEDEF_PICTURE")) picture(file);
    auto* forward = wxDynamicCast(preview()->FindWindow(wxID_PREVIEW_NEXT), wxButton);
    BOOST_REQUIRE(forward);
    BOOST_TEST(forward->IsEnabled());
    click(forward);
    BOOST_TEST(preview()->FindWindow(wxID_PREVIEW_PREVIOUS)->IsEnabled());
    preview()->Close();
    settle();
    BOOST_TEST(!preview());
    BOOST_TEST(s.frame->IsEnabled());
}

BOOST_AUTO_TEST_CASE(printing_without_a_printer_is_told)
{
    if (has_printer()) return;
    Shown s;
    s.fill({{1, "Ada"}});
    const Answer answer;
    s.window->verb("file.print")->run();
    settle();
    BOOST_TEST(answer.asked == 1);
    BOOST_TEST(!preview());
    BOOST_TEST(s.frame->IsEnabled());
}

BOOST_AUTO_TEST_CASE(a_tree_is_sorted_by_two_keys_folded_and_written_indented)
{
    TestDesk desk;
    TestFrame frame;
    auto* tree = frame.show(new uikit::TreeList<Row>(
        frame.get(), "test.tree", columns(), [](const Row& r) { return r.id; }, [](const Row& r) { return r.parent; },
        desk.preferences));
    tree->show(std::make_shared<const std::vector<Row>>(
        std::vector<Row>{{1, "Türkiye", 0, 9}, {2, "Ege", 1, 2}, {3, "Ege", 1, 1}, {4, "Akdeniz", 1, 7}}));
    tree->sort_by({{"name", false}, {"amount", false}});
    BOOST_TEST(tree->as_text() == "Name\tAmount\r\nTürkiye\t9\r\n  Akdeniz\t7\r\n  Ege\t1\r\n  Ege\t2\r\n");
    tree->sort_by({{"name", true}, {"amount", true}});
    BOOST_TEST(tree->as_text() == "Name\tAmount\r\nTürkiye\t9\r\n  Ege\t2\r\n  Ege\t1\r\n  Akdeniz\t7\r\n");
    tree->fold_all(true);
    BOOST_TEST(tree->as_text() == "Name\tAmount\r\nTürkiye\t9\r\n");
    tree->fold_all(false);
    BOOST_TEST(tree->table().rows.size() == 5);
    auto* again = new uikit::TreeList<Row>(
        frame.get(), "test.tree", columns(), [](const Row& r) { return r.id; }, [](const Row& r) { return r.parent; },
        desk.preferences);
    BOOST_TEST(again->sorted_by().size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
