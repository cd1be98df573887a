#include "uikit/icons.h"

#include "base/contract.h"
#include "base/embedded_file.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/settings.h>

#include <span>
#include <string>

namespace hedef::resources {
std::span<const base::EmbeddedFile> icon_files();
}

namespace hedef::uikit {

namespace {

// Icons are drawn in this colour; it becomes that of the theme's text.
constexpr std::string_view drawn_colour = "#333333";

std::string in_theme(std::string svg, wxSystemColour of)
{
    const auto colour = utf8(wxSystemSettings::GetColour(of).GetAsString(wxC2S_HTML_SYNTAX));
    for (auto at = svg.find(drawn_colour); at != std::string::npos; at = svg.find(drawn_colour, at + 1))
        svg.replace(at, drawn_colour.size(), colour);
    return svg;
}

wxBitmapBundle drawn(std::string_view name, int size, wxSystemColour colour)
{
    const std::string file = std::string(name) + ".svg";
    for (const auto& embedded : resources::icon_files())
        if (embedded.name == file) {
            const std::string svg = in_theme(std::string(embedded.content), colour);
            return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
        }
    base::contract_broken(("no icon " + file).c_str(), __FILE__, __LINE__);
}

} // namespace

wxBitmapBundle icon(std::string_view name, int size)
{
    return drawn(name, size, wxSYS_COLOUR_WINDOWTEXT);
}

wxBitmapBundle grey_icon(std::string_view name, int size)
{
    return drawn(name, size, wxSYS_COLOUR_GRAYTEXT);
}

} // namespace hedef::uikit
