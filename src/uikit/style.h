#pragma once
#include <wx/window.h>

// One grid for all distances: steps of four pixels at 100 %.
namespace hedef::uikit {

inline int gap(const wxWindow* window, int steps = 2)
{
    return window->FromDIP(4 * steps);
}

// A width for letters, given at 100 % and for the usual size of text: grows with the screen's scale and with the text
// that the person chose; and back.
int text_width(const wxWindow*, int at_100);
int text_width_at_100(const wxWindow*, int pixels);
// What the title of a column takes, in the bold letters of titles, with room for the mark of sorting.
int title_width(const wxWindow*, const wxString& title);

// How a row or a number wants to be seen; never the only sign of anything.
enum class Tone
{
    plain,
    quiet, // closed, ended, not in effect
    good,
    warning,
    bad
};

// Readable on the window's background, in light and dark themes (at least 4.5 : 1).
wxColour colour_of(Tone);
// The one accent, for bars and marks.
wxColour accent();
bool dark_theme();

} // namespace hedef::uikit
