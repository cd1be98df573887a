#include "base/text.h"
#include "uikit/list_arrangement.h"
#include "uikit/list_copy.h"
#include "uikit/list_header.h"
#include "uikit/row_list.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/uiaction.h>

using namespace hedef;
using namespace hedef::testing;
using uikit::Align;

BOOST_AUTO_TEST_SUITE(row_list_test)

namespace {

struct Row
{
    std::int64_t id;
    std::string name;
    std::int64_t minor;
};
using List = uikit::RowList<Row>;

std::vector<uikit::Column<Row>> columns()
{
    const base::Currency currency;
    return {
        {"name", "Name", 200, Align::left, [](const Row& r) { return r.name; }},
        {"amount", "Amount", 120, Align::right, [](const Row& r) { return std::to_string(r.minor); },
         [](const Row& a, const Row& b) { return a.minor <=> b.minor; },
         [](const Row& r) { return std::optional(base::Money{r.minor, {}}); }},
        {"note", "Note", 80, Align::left, [](const Row&) { return std::string("x"); }, {}, {}, true},
    };
}

List::Snapshot snapshot(std::vector<Row> rows)
{
    return std::make_shared<const std::vector<Row>>(std::move(rows));
}

struct Shown
{
    TestDesk desk;
    TestFrame frame;
    List* list = frame.show(new List(frame.get(), "test.list", columns(), [](const Row& r) { return r.id; }, desk.preferences));
    std::string first_column() const
    {
        std::string all;
        for (const auto& row : list->table(true).rows)
            all += row[0] + " ";
        return all;
    }
};

const std::vector<Row> three{{1, "Çiğdem", 300}, {2, "Ada", 20}, {3, "Işık", 100}};

} // namespace

BOOST_AUTO_TEST_CASE(a_list_without_rows_says_why)
{
    Shown s;
    s.list->when_empty(uikit::_("No deals yet."));
    s.list->show(snapshot({}));
    BOOST_TEST(s.list->shown() == 0);
    s.list->show(snapshot({{1, "Ada", 5}}));
    BOOST_TEST(s.list->shown() == 1);
}

BOOST_AUTO_TEST_CASE(words_are_sorted_as_turks_sort_them_and_numbers_as_numbers)
{
    Shown s;
    s.list->show(snapshot(three));
    s.list->sort_by({{"name", false}});
    BOOST_TEST(s.first_column() == "Name Ada Çiğdem Işık ");
    s.list->sort_by({{"amount", true}});
    BOOST_TEST(s.first_column() == "Name Çiğdem Işık Ada ");
}

BOOST_AUTO_TEST_CASE(a_second_key_orders_what_the_first_leaves_equal)
{
    Shown s;
    s.list->show(snapshot({{1, "B", 1}, {2, "A", 2}, {3, "A", 1}, {4, "B", 2}}));
    s.list->sort_by({{"name", false}, {"amount", true}});
    std::string ids;
    s.list->select_all();
    for (const auto id : s.list->selected())
        ids += std::to_string(id);
    BOOST_TEST(ids == "2341" );
}

BOOST_AUTO_TEST_CASE(the_selection_stays_through_a_new_snapshot_by_id)
{
    Shown s;
    s.list->show(snapshot(three));
    s.list->select(3);
    s.list->show(snapshot({{9, "Zeynep", 1}, {3, "Işıl", 100}}));
    BOOST_REQUIRE(s.list->selected().size() == 1);
    BOOST_TEST(s.list->selected()[0] == 3);
    s.list->show(snapshot({{9, "Zeynep", 1}}));
    BOOST_TEST(s.list->selected().empty());
}

BOOST_AUTO_TEST_CASE(the_filter_takes_rows_with_all_words_whatever_the_case_and_accents)
{
    Shown s;
    s.list->show(snapshot({{1, "Işık Ltd", 1}, {2, "ISIK A.Ş.", 2}, {3, "Ada", 3}}));
    s.list->filter_text("isik");
    BOOST_TEST(s.list->shown() == 2);
    s.list->filter_text("ısık ltd");
    BOOST_TEST(s.list->shown() == 1);
    s.list->filter_text("");
    BOOST_TEST(s.list->shown() == 3);
}

BOOST_AUTO_TEST_CASE(the_selection_is_counted_summed_and_averaged)
{
    Shown s;
    s.list->show(snapshot(three));
    BOOST_TEST(s.list->figures().selection.empty());
    s.list->select_all();
    BOOST_TEST(s.list->figures().selection == "3 selected · Sum 4.20 · Average 1.40");
}

BOOST_AUTO_TEST_CASE(hidden_columns_and_widths_are_remembered)
{
    desk::ForgetfulPreferences preferences;
    TestFrame frame;
    const auto id = [](const Row& r) { return r.id; };
    auto* list = new List(frame.get(), "test.list", columns(), id, preferences);
    list->show_column("amount", false);
    list->show_column("note", true);
    list->sort_by({{"name", true}});
    auto* again = new List(frame.get(), "test.list", columns(), id, preferences);
    BOOST_TEST(!again->column_shown("amount"));
    BOOST_TEST(again->column_shown("note"));
    BOOST_REQUIRE(again->sorted_by().size() == 1);
    BOOST_TEST(again->sorted_by()[0].descending);
    again->reset_columns();
    BOOST_TEST(again->column_shown("amount"));
    BOOST_TEST(!again->column_shown("note"));
}

BOOST_AUTO_TEST_CASE(typing_finds_the_row_that_begins_so)
{
    Shown s;
    s.list->show(snapshot(three));
    press(&s.list->control(), 'C');
    BOOST_REQUIRE(s.list->current().has_value());
    BOOST_TEST(*s.list->current() == 1);
}

BOOST_AUTO_TEST_CASE(copying_gives_a_table_with_titles_that_excel_reads)
{
    Shown s;
    s.list->show(snapshot({{1, "A\tB", 1}, {2, "<b>", 2}}));
    BOOST_TEST(s.list->as_text(true) == "Name\tAmount\r\nA B\t1\r\n<b>\t2\r\n");
    BOOST_TEST(uikit::table_html(s.list->table(true)).find("&lt;b&gt;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_growing_list_asks_for_more_near_its_end_and_keeps_what_it_has)
{
    Shown s;
    int asked = 0;
    s.list->on_near_end([&] { ++asked; });
    std::vector<Row> rows;
    for (int i = 0; i < 50; ++i)
        rows.push_back({i + 1, "row " + std::to_string(i), i});
    s.list->show(snapshot(rows));
    BOOST_TEST(wait_until([&] { return asked == 1; }, 5));
    s.list->select(7);
    for (int i = 50; i < 400; ++i)
        rows.push_back({i + 1, "row " + std::to_string(i), i});
    s.list->append(snapshot(rows));
    settle();
    BOOST_TEST(s.list->shown() == 400);
    BOOST_TEST(s.list->selected().at(0) == 7);
    BOOST_TEST(asked == 1);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_are_shown_and_replaced)
{
    Shown s;
    std::vector<Row> rows;
    for (int i = 0; i < 100'000; ++i)
        rows.push_back({i + 1, "Müşteri " + std::to_string(i), i});
    s.list->show(snapshot(rows));
    s.list->select(99'999);
    rows.erase(rows.begin(), rows.begin() + 10);
    s.list->show(snapshot(rows));
    BOOST_TEST(s.list->shown() == 99'990);
    BOOST_TEST(s.list->selected().at(0) == 99'999);
}

BOOST_AUTO_TEST_CASE(rows_are_grouped_with_their_number_and_sums)
{
    Shown s;
    s.list->show(snapshot({{1, "B", 100}, {2, "A", 250}, {3, "B", 5}}));
    s.list->group_by("name");
    BOOST_TEST(s.list->as_text(true) ==
               "Name\tAmount\r\n▾ Name: A (1)\t2.50\r\nA\t250\r\n▾ Name: B (2)\t1.05\r\nB\t100\r\nB\t5\r\n");
    BOOST_TEST(s.list->shown() == 3);
    s.list->group_by("");
    BOOST_TEST(s.list->as_text(true) == "Name\tAmount\r\nB\t100\r\nA\t250\r\nB\t5\r\n");
}

BOOST_AUTO_TEST_CASE(headings_are_no_rows_of_the_selection)
{
    Shown s;
    s.list->show(snapshot({{1, "B", 100}, {2, "A", 250}, {3, "B", 5}}));
    s.list->group_by("name");
    s.list->select_all();
    BOOST_TEST(s.list->selected().size() == 3);
    BOOST_TEST(s.list->figures().selection == "3 selected · Sum 3.55 · Average 1.18");
    s.list->select(3);
    BOOST_TEST(s.list->selected().size() == 1);
    BOOST_TEST(*s.list->current() == 3);
}

BOOST_AUTO_TEST_CASE(groups_are_folded_by_keys_as_in_a_tree)
{
    Shown s;
    s.list->show(snapshot({{1, "B", 100}, {2, "A", 250}, {3, "B", 5}}));
    s.list->group_by("name");
    s.list->select(3);
    auto* control = &s.list->control();
    press(control, WXK_LEFT); // to the heading
    BOOST_TEST(!s.list->current());
    press(control, WXK_LEFT);
    BOOST_TEST(s.list->lines().groups()[1].folded);
    BOOST_TEST(s.list->lines().entries() == 3);
    BOOST_TEST(s.list->as_text(true).find("▸ Name: B (2)") != std::string::npos);
    press(control, WXK_RIGHT);
    BOOST_TEST(s.list->lines().entries() == 5);
    press(control, WXK_SPACE);
    BOOST_TEST(s.list->lines().entries() == 3);
    s.list->select(1); // a row that is folded away comes into sight
    BOOST_TEST(*s.list->current() == 1);
    s.list->fold_all(true);
    BOOST_TEST(s.list->lines().entries() == 2);
    s.list->fold_all(false);
    BOOST_TEST(s.list->lines().entries() == 5);
}

BOOST_AUTO_TEST_CASE(a_click_on_a_heading_folds_it_and_another_unfolds_it)
{
    Shown s;
    s.list->show(snapshot({{1, "B", 100}, {2, "A", 250}, {3, "B", 5}}));
    s.list->group_by("name");
    settle();
    auto& control = s.list->control();
    const auto click_at = [&](std::size_t entry) {
        auto* model = static_cast<wxDataViewVirtualListModel*>(control.GetModel());
        const auto rect = control.GetItemRect(model->GetItem(unsigned(entry)));
        wxUIActionSimulator mouse;
        mouse.MouseMove(control.ClientToScreen(wxPoint(rect.x + 20, rect.y + rect.height / 2)));
        settle();
        mouse.MouseClick();
        settle();
        wxMilliSleep(600); // longer than a double click
        settle();
    };
    click_at(2);
    BOOST_TEST(s.list->lines().groups()[1].folded);
    click_at(2);
    BOOST_TEST(!s.list->lines().groups()[1].folded);
    click_at(1); // a row
    BOOST_TEST(s.list->lines().entries() == 5);
}

BOOST_AUTO_TEST_CASE(groups_are_remembered_with_the_columns_and_the_headings_do_not_widen_what_is_remembered)
{
    Shown s;
    s.list->show(snapshot({{1, std::string(40, 'B'), 100}, {2, "A", 250}}));
    const auto before = s.list->arrangement();
    s.list->group_by("name");
    BOOST_TEST(s.list->arrangement() == before + "|name");
    auto* again = new List(s.frame.get(), "test.list", columns(), [](const Row& r) { return r.id; }, s.desk.preferences);
    BOOST_TEST(again->grouped_by() == "name");
    again->reset_columns();
    BOOST_TEST(again->grouped_by().empty());
}

BOOST_AUTO_TEST_CASE(a_list_that_grows_by_pages_has_groups_when_all_rows_are_here)
{
    Shown s;
    s.list->sort_elsewhere([](const auto&) {});
    s.list->total(3);
    s.list->show(snapshot({{1, "B", 100}, {2, "A", 250}}));
    s.list->group_by("name");
    BOOST_TEST(!s.list->is_complete());
    BOOST_TEST(s.list->lines().groups().empty());
    s.list->append(snapshot({{1, "B", 100}, {2, "A", 250}, {3, "B", 5}}));
    BOOST_TEST(s.list->is_complete());
    BOOST_TEST(s.list->lines().groups().size() == 2);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_are_grouped_and_folded)
{
    Shown s;
    std::vector<Row> rows;
    for (int i = 0; i < 100'000; ++i)
        rows.push_back({i + 1, "Müşteri " + std::to_string(i % 500), i});
    s.list->show(snapshot(rows));
    s.list->group_by("name");
    BOOST_TEST(s.list->lines().entries() == 100'500);
    s.list->fold_all(true);
    BOOST_TEST(s.list->lines().entries() == 500);
}

BOOST_AUTO_TEST_CASE(columns_are_fitted_to_what_stands_in_them)
{
    Shown s;
    s.list->show(snapshot({{1, "x", 1}}));
    s.list->fit_columns();
    settle();
    const int narrow = s.list->control().GetColumn(0)->GetWidth();
    s.list->show(snapshot({{1, "A name that is a good deal longer than that", 1}}));
    s.list->fit_columns();
    settle();
    BOOST_TEST(s.list->control().GetColumn(0)->GetWidth() > 2 * narrow);
}

BOOST_AUTO_TEST_CASE(a_click_on_a_title_sorts_and_one_with_shift_adds_a_key)
{
    using Keys = std::vector<uikit::SortKey>;
    BOOST_TEST((uikit::clicked({}, "a", false, false) == Keys{{"a", false}}));
    BOOST_TEST((uikit::clicked({{"a", false}}, "a", false, false) == Keys{{"a", true}}));
    BOOST_TEST((uikit::clicked({{"a", true}}, "a", false, false) == Keys{{"a", false}}));
    BOOST_TEST((uikit::clicked({{"a", true}}, "b", true, false) == Keys{{"a", true}, {"b", false}}));
    BOOST_TEST((uikit::clicked({{"a", true}, {"b", false}}, "b", true, false) == Keys{{"a", true}, {"b", true}}));
    BOOST_TEST((uikit::clicked({{"a", true}}, "a", false, true) == Keys{}));
}

BOOST_AUTO_TEST_CASE(without_a_mouse_the_dialog_sorts_by_two_columns_and_groups)
{
    Shown s;
    s.list->show(snapshot(three));
    answer_next_dialog([](wxDialog& dialog) {
        const auto choose = [&](const char* name, int at) {
            static_cast<wxChoice*>(named(&dialog, name))->SetSelection(at);
        };
        choose("Sort by:", 2);
        choose("Then by:", 1);
        choose("Group by:", 1);
        dialog.EndModal(wxID_OK);
    });
    s.list->choose_columns();
    BOOST_TEST((s.list->sorted_by() == std::vector<uikit::SortKey>{{"amount", false}, {"name", false}}));
    BOOST_TEST(s.list->grouped_by() == "name");
}

BOOST_AUTO_TEST_CASE(an_empty_list_says_when_its_filter_hides_the_rows)
{
    Shown s;
    s.list->when_empty(uikit::_("No deals yet."));
    s.list->show(snapshot(three));
    s.list->filter_text("nobody");
    const auto says = [&](const char* words) {
        return named(s.list, "empty") && static_cast<wxStaticText*>(named(s.list, "empty"))->GetLabel().Contains(uikit::wx(words));
    };
    BOOST_TEST(says("No row holds"));
    s.list->filter_text("");
    s.list->show(snapshot({}));
    BOOST_TEST(says("No deals yet."));
}

BOOST_AUTO_TEST_CASE(an_arrangement_is_written_and_read)
{
    const auto read = uikit::arrangement_of("name=120,amount=90!|amount-,name");
    BOOST_TEST(uikit::text_of(read) == "name=120,amount=90!|amount-,name");
    BOOST_TEST(uikit::text_of(uikit::arrangement_of("name=120|name-|owner")) == "name=120|name-|owner");
    BOOST_TEST(uikit::text_of(uikit::arrangement_of("nonsense,=,a=x|,")) == "=16,a=16|");
}

BOOST_AUTO_TEST_SUITE_END()
