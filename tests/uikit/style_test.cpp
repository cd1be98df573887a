#include "uikit/colours.h"
#include "uikit/style.h"

#include <boost/test/unit_test.hpp>

#include <wx/settings.h>

using namespace hedef;
using namespace hedef::uikit;

BOOST_AUTO_TEST_SUITE(style_test)

BOOST_AUTO_TEST_CASE(contrast_is_measured_as_the_guidelines_say)
{
    BOOST_TEST(contrast(*wxBLACK, *wxWHITE) == 21.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast(*wxWHITE, *wxWHITE) == 1.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast(wxColour(0x77, 0x77, 0x77), *wxWHITE) == 4.478, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(every_tone_can_be_read_on_what_it_stands_on)
{
    const wxColour window = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    for (const auto tone : {Tone::plain, Tone::quiet, Tone::good, Tone::warning, Tone::bad})
        BOOST_TEST(contrast(colour_of(tone), window) >= 4.5);
    BOOST_TEST(contrast(accent(), window) >= 3.0);
    const auto strip = warning_colours();
    BOOST_TEST(contrast(strip.text, strip.back) >= 4.5);
    BOOST_TEST(contrast(colour_of(Tone::plain), shaded(window)) >= 4.5);
}

BOOST_AUTO_TEST_SUITE_END()
