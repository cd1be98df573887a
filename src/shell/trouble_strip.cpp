#include "shell/trouble_strip.h"

#include "uikit/colours.h"
#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace hedef::shell {

TroubleStrip::TroubleStrip(wxWindow* parent, std::function<void()> close) : wxPanel(parent)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_text = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* button = new wxButton(this, wxID_ANY, uikit::_("Close"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->Bind(wxEVT_BUTTON, [close = std::move(close)](wxCommandEvent&) { close(); });
    row->Add(new wxStaticBitmap(this, wxID_ANY, uikit::icon("warning")), wxSizerFlags().CentreVertical().Border(wxALL, uikit::gap(this, 2)));
    row->Add(m_text, wxSizerFlags(1).CentreVertical());
    row->Add(button, wxSizerFlags().CentreVertical().Border(wxALL, uikit::gap(this, 1)));
    SetSizer(row);
    const auto colours = uikit::warning_colours();
    SetBackgroundColour(colours.back);
    m_text->SetForegroundColour(colours.text);
}

void TroubleStrip::say(const wxString& words)
{
    m_text->SetLabel(words);
    m_text->SetToolTip(words);
    Layout();
}

wxString TroubleStrip::words() const
{
    return IsShown() ? m_text->GetLabel() : wxString();
}

} // namespace hedef::shell
