#include "shell/flat_art.h"

#include "uikit/colours.h"
#include "uikit/style.h"

#include <wx/aui/framemanager.h>
#include <wx/dc.h>
#include <wx/settings.h>

namespace hedef::shell {

namespace {

wxColour page_colour()
{
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
}

wxColour strip_colour()
{
    return uikit::shaded(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
}

wxSize close_size(const wxWindow* window)
{
    return window->FromDIP(wxSize(16, 16));
}

} // namespace

void FlatTabArt::DrawBackground(wxDC& dc, wxWindow*, const wxRect& rect)
{
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(strip_colour());
    dc.DrawRectangle(rect);
}

wxSize FlatTabArt::GetTabSize(wxDC& dc, wxWindow* window, const wxString& caption, const wxBitmapBundle&, bool, int close,
                              int* x_extent)
{
    dc.SetFont(window->GetFont());
    const wxSize text = dc.GetTextExtent(caption.empty() ? wxString(wxS("X")) : caption);
    int width = text.x + uikit::gap(window, 6);
    if (close != wxAUI_BUTTON_STATE_HIDDEN) width += close_size(window).x + uikit::gap(window, 1);
    width = std::min(width, window->FromDIP(240));
    *x_extent = width;
    return {width, text.y + uikit::gap(window, 4)};
}

void FlatTabArt::DrawTab(wxDC& dc, wxWindow* window, const wxAuiNotebookPage& page, const wxRect& in, int close,
                         wxRect* out_tab, wxRect* out_button, int* x_extent)
{
    const wxSize size = GetTabSize(dc, window, page.caption, page.bitmap, page.active, close, x_extent);
    const wxRect tab(in.x, in.y, size.x, in.height);
    const wxDCClipper clip(dc, tab);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(page.active ? page_colour() : strip_colour());
    dc.DrawRectangle(tab);
    if (page.active) {
        dc.SetBrush(uikit::accent());
        dc.DrawRectangle(tab.x, tab.y, tab.width, window->FromDIP(3));
    }
    int right = tab.GetRight() - uikit::gap(window, 2);
    if (close != wxAUI_BUTTON_STATE_HIDDEN) {
        const wxSize button = close_size(window);
        const wxRect place(right - button.x, tab.y + (tab.height - button.y) / 2 + window->FromDIP(1), button.x, button.y);
        if (close == wxAUI_BUTTON_STATE_HOVER || close == wxAUI_BUTTON_STATE_PRESSED) {
            dc.SetBrush(uikit::shaded(uikit::shaded(strip_colour())));
            dc.DrawRectangle(place);
        }
        dc.SetPen(wxPen(uikit::colour_of(uikit::Tone::quiet), window->FromDIP(1)));
        const int inset = window->FromDIP(5);
        dc.DrawLine(place.x + inset, place.y + inset, place.GetRight() - inset + 1, place.GetBottom() - inset + 1);
        dc.DrawLine(place.GetRight() - inset, place.y + inset, place.x + inset - 1, place.GetBottom() - inset + 1);
        *out_button = place;
        right = place.x - uikit::gap(window, 1);
    }
    const int left = tab.x + uikit::gap(window, 3);
    dc.SetFont(window->GetFont());
    dc.SetTextForeground(page.active ? uikit::colour_of(uikit::Tone::plain) : uikit::colour_of(uikit::Tone::quiet));
    const wxString words = wxControl::Ellipsize(page.caption, dc, wxELLIPSIZE_END, std::max(1, right - left));
    dc.DrawText(words, left, tab.y + (tab.height - dc.GetTextExtent(words).y) / 2 + window->FromDIP(1));
    *out_tab = tab;
}

wxAuiDockArt* flat_dock_art(const wxWindow* window)
{
    auto* art = new wxAuiDefaultDockArt;
    art->SetMetric(wxAUI_DOCKART_GRADIENT_TYPE, wxAUI_GRADIENT_NONE);
    art->SetMetric(wxAUI_DOCKART_PANE_BORDER_SIZE, 0);
    art->SetMetric(wxAUI_DOCKART_SASH_SIZE, window->FromDIP(4));
    art->SetMetric(wxAUI_DOCKART_CAPTION_SIZE, window->FromDIP(24));
    const wxColour face = wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE);
    art->SetColour(wxAUI_DOCKART_BACKGROUND_COLOUR, face);
    art->SetColour(wxAUI_DOCKART_SASH_COLOUR, face);
    return art;
}

} // namespace hedef::shell
