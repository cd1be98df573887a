#pragma once
#include <wx/colour.h>

// All colours of the program come from here, from style.h and from wxSystemSettings; a test of the layout sees to it. Of the
// system's high-contrast theme only its own colours are used: no tint of ours lies over them.
namespace hedef::uikit {

// Whether the person asked the system for high contrast.
bool high_contrast();
// That colour a little nearer to the text's, for what is to be told apart without a line.
wxColour shaded(const wxColour&);
// Of a strip that warns.
struct StripColours
{
    wxColour back, text;
};
StripColours warning_colours();
// How well one is read on the other, by WCAG 2: from 1 to 21.
double contrast(const wxColour&, const wxColour&);

} // namespace hedef::uikit
