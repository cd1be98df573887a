#pragma once
#include <wx/aui/auibook.h>
#include <wx/aui/dockart.h>

namespace hedef::shell {

// Tabs in the system's colours without gradients and bevels: the active one stands on the page with the accent above it.
class FlatTabArt : public wxAuiGenericTabArt
{
public:
    wxAuiTabArt* Clone() override { return new FlatTabArt(*this); }
    void DrawBackground(wxDC&, wxWindow*, const wxRect&) override;
    void DrawTab(wxDC&, wxWindow*, const wxAuiNotebookPage&, const wxRect& in, int close_button_state, wxRect* out_tab,
                 wxRect* out_button, int* x_extent) override;
    wxSize GetTabSize(wxDC&, wxWindow*, const wxString& caption, const wxBitmapBundle&, bool active, int close_button_state,
                      int* x_extent) override;
};

// Panes without gradients, with thin sashes.
wxAuiDockArt* flat_dock_art(const wxWindow*);

} // namespace hedef::shell
