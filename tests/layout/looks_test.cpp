#include "looks.h"
#include "support/shared_folder.h"
#include "support/temp_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(looks_test)

namespace {

std::vector<std::string> found_in(const std::string& path, const std::string& line)
{
    const testing::TempFolder folder;
    std::filesystem::create_directories((folder.path() / path).parent_path());
    testing::write_file(folder.path() / path, line + "\n");
    return layout::fixed_looks(folder.path());
}

const char* const faults[] = {
    "SetMinSize(wxSize(640, 420));",
    "new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(200), 300));",
    "sizer->Add(list, wxSizerFlags().Border(wxALL, 5));",
    "sizer->AddSpacer(12);",
    "words->Wrap(300);",
    "new wxFlexGridSizer(2, 4, 8);",
    "column->SetWidth(120);",
    "place.Deflate(2);",
    "dc.SetPen(wxPen(colour_of(Tone::bad), 3));",
    "SetBackgroundColour(wxColour(255, 0, 0));",
    "SetBackgroundColour(wxColour(\"#FF0000\"));",
    "dc.SetPen(*wxRED);",
};

const char* const good[] = {
    "SetMinSize(FromDIP(wxSize(640, 420)));",
    "field->SetMinSize(wxSize(field->GetTextExtent(words).x + gap(this, 4), -1));",
    "wxSize(uikit::text_width(&dialog, 600), dialog.FromDIP(48))",
    "sizer->Add(list, wxSizerFlags().Border(wxLEFT | wxRIGHT, uikit::gap(this, 3)));",
    "sizer->AddSpacer(0);",
    "new wxFlexGridSizer(3, gap(this, 1), gap(this, 4));",
    "dc.SetPen(wxPen(uikit::colour_of(uikit::Tone::quiet), window->FromDIP(1)));",
    "SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));",
    "// wxSize(640, 420) would not grow",
};

} // namespace

BOOST_AUTO_TEST_CASE(windows_fit_every_screen_and_every_theme)
{
    for (const auto& fault : layout::fixed_looks(testing::source_folder() / "src"))
        BOOST_ERROR(fault);
}

BOOST_DATA_TEST_CASE(a_planted_number_is_found, boost::unit_test::data::make(faults), line)
{
    for (const char* path : {"uikit/list.cpp", "shell/frame.cpp", "people/view/people_panel.cpp"})
        BOOST_TEST(found_in(path, line).size() == 1u);
    BOOST_TEST(found_in("people/people_service.cpp", line).empty());
}

BOOST_DATA_TEST_CASE(what_grows_with_the_screen_is_no_fault, boost::unit_test::data::make(good), line)
{
    for (const auto& fault : found_in("uikit/list.cpp", line))
        BOOST_ERROR(fault);
}

BOOST_AUTO_TEST_SUITE_END()
