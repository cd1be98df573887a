#include "uikit/filter_row.h"

#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
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

BOOST_AUTO_TEST_SUITE_END()
