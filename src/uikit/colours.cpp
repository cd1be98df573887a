#include "uikit/colours.h"

#include "uikit/style.h"

#include <wx/settings.h>

#include <algorithm>
#include <cmath>

namespace hedef::uikit {

double contrast(const wxColour& a, const wxColour& b)
{
    const auto linear = [](unsigned char part) {
        const double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    const auto light = [&](const wxColour& colour) {
        return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue()) + 0.05;
    };
    return std::max(light(a), light(b)) / std::min(light(a), light(b));
}

wxColour shaded(const wxColour& colour)
{
    if (high_contrast()) return colour;
    return colour.ChangeLightness(dark_theme() ? 115 : 96);
}

StripColours warning_colours()
{
    if (high_contrast()) return {wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK), wxSystemSettings::GetColour(wxSYS_COLOUR_INFOTEXT)};
    return {dark_theme() ? wxColour(0x4A, 0x3A, 0x12) : wxColour(0xFF, 0xF1, 0xCC), wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT)};
}

} // namespace hedef::uikit
