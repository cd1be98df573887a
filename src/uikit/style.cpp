#include "uikit/style.h"

#include "uikit/colours.h"

#include <wx/settings.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

// Height of a letter of the usual text at 100 %.
constexpr int usual_height = 17;

} // namespace

int text_width(const wxWindow* window, int at_100)
{
    return std::max(window->FromDIP(at_100), at_100 * window->GetCharHeight() / usual_height);
}

int text_width_at_100(const wxWindow* window, int pixels)
{
    // The same ratio as above, whichever of the two it was.
    return pixels * 1000 / std::max(1, text_width(window, 1000));
}

int title_width(const wxWindow* window, const wxString& title)
{
    const wxFont bold = window->GetFont().Bold();
    int width = 0, height = 0;
    window->GetTextExtent(title, &width, &height, nullptr, nullptr, &bold);
    return width + window->FromDIP(16);
}

bool dark_theme()
{
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}

wxColour colour_of(Tone tone)
{
    if (high_contrast()) tone = Tone::plain;
    const bool dark = dark_theme();
    switch (tone) {
    case Tone::plain:
        return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    case Tone::quiet:
        return dark ? wxColour(0xA6, 0xAC, 0xB3) : wxColour(0x5F, 0x66, 0x6E);
    case Tone::good:
        return dark ? wxColour(0x6C, 0xCB, 0x8C) : wxColour(0x1B, 0x6E, 0x3C);
    case Tone::warning:
        return dark ? wxColour(0xE8, 0xB3, 0x5B) : wxColour(0x8A, 0x54, 0x00);
    case Tone::bad:
        return dark ? wxColour(0xF2, 0x8B, 0x82) : wxColour(0xB3, 0x26, 0x1E);
    }
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
}

wxColour accent()
{
    if (high_contrast()) return wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    return dark_theme() ? wxColour(0x6F, 0xB1, 0xE8) : wxColour(0x1F, 0x5F, 0x99);
}

} // namespace hedef::uikit
