#pragma once
#include <wx/bmpbndl.h>

#include <string_view>

namespace hedef::uikit {

// The icon of that name (resources/icons/NAME.svg) in the colour of text, sharp at every scale. An unknown name is a bug.
wxBitmapBundle icon(std::string_view name, int size = 16);
// The same for what cannot be done now: Windows would leave thin black lines black.
wxBitmapBundle grey_icon(std::string_view name, int size = 16);

} // namespace hedef::uikit
