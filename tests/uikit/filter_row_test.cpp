#include "uikit/filter_row.h"

#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

using namespace hedef;
using namespace hedef::testing;

BOOST_AUTO_TEST_SUITE(filter_row_test)

namespace {

struct Narrow
{
    explicit Narrow(int width) : frame(wxSize(width, 500))
    {
        auto* panel = new wxPanel(frame.get());
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        row = new uikit::FilterRow(panel, base::FiscalCalendar(), base::make_date(2017, 6, 15), base::Currency());
        for (const char* field : {"one", "two", "three", "four", "five", "six", "seven", "eight"})
            row->text(field, field);
        sizer->Add(row, wxSizerFlags().Expand());
        sizer->AddStretchSpacer();
        panel->SetSizer(sizer);
        frame.show(panel);
        settle();
    }
    bool shown(const char* field) const { return named(row, field)->IsShown(); }
    wxWindow* more() const { return named(row, "more_filters"); }
    TestFrame frame;
    uikit::FilterRow* row = nullptr;
};

} // namespace

BOOST_AUTO_TEST_CASE(all_fields_stand_where_there_is_room)
{
    const Narrow wide(1800);
    BOOST_TEST(wide.shown("eight"));
    BOOST_TEST(!wide.more()->IsShown());
}

BOOST_AUTO_TEST_CASE(from_the_third_line_on_fields_wait_behind_a_button_unless_they_are_filled)
{
    const Narrow narrow(500);
    BOOST_TEST(narrow.shown("one"));
    BOOST_TEST(!narrow.shown("eight"));
    BOOST_TEST(narrow.more()->IsShown());
    const int folded = narrow.row->GetSize().y;
    click(narrow.more());
    BOOST_TEST(narrow.shown("eight"));
    BOOST_TEST(narrow.row->GetSize().y > folded);
    click(narrow.more());
    BOOST_TEST(!narrow.shown("eight"));
    narrow.row->set({{"eight", "a"}});
    settle();
    BOOST_TEST(narrow.shown("eight"));
    BOOST_TEST(!narrow.shown("seven"));
}

BOOST_AUTO_TEST_CASE(of_thousands_of_names_the_list_shows_the_first_and_any_other_is_found_by_typing)
{
    TestFrame frame;
    auto* row = new uikit::FilterRow(frame.get(), base::FiscalCalendar(), base::make_date(2017, 6, 15), base::Currency());
    std::vector<uikit::Choice> people;
    for (int i = 0; i < 5'000; ++i)
        people.push_back({std::to_string(i), wxString::Format(wxS("Person %d"), i)});
    row->choice("person", "Person", people);
    frame.show(row);
    settle();
    auto* list = wxDynamicCast(named(row, "Person"), wxComboBox);
    BOOST_REQUIRE(list);
    BOOST_TEST(list->GetCount() == 1'001u); // "All" is the first
    BOOST_TEST(list->GetToolTipText().Contains(wxS("1,000")));
    const auto typed = [&](const wxString& words) {
        list->ChangeValue(words);
        wxCommandEvent enter(wxEVT_TEXT_ENTER, list->GetId());
        list->ProcessWindowEvent(enter);
        return row->values();
    };
    BOOST_TEST((typed(wxS("Person 4321")) == desk::FilterValues{{"person", "4321"}}));
    BOOST_TEST((typed(wxS("Person 1")) == desk::FilterValues{{"person", "1"}}));
    BOOST_TEST(typed(wxString()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
