#include "uikit/colours.h"

#include <wx/settings.h>

namespace hedef::uikit {

// GTK's themes of high contrast are told by what they do: nearly black on nearly white, or the reverse, on buttons too.
bool high_contrast()
{
    constexpr double nearly_all = 19;
    return contrast(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT), wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE)) >= nearly_all;
}

} // namespace hedef::uikit
