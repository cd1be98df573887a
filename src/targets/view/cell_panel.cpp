#include "targets/view/cell_panel.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace hedef::targets {

using uikit::_;
using uikit::gap;

CellPanel::CellPanel(wxWindow* parent, std::function<void(const std::string& command)> tell) : wxPanel(parent)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_title = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    m_title->SetFont(GetFont().Bold());
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE);
    m_text->SetName(_("What applies to this cell"));
    m_text->SetBackgroundColour(GetBackgroundColour());
    sizer->Add(m_title, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    sizer->Add(m_text, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(this)));
    struct Button
    {
        const char* words;
        const char* command;
    };
    for (const Button& row : {Button{N_("&Lock or unlock"), "targets.lock"},
                              Button{N_("Dis&tribute…"), "targets.allocate"},
                              Button{N_("&Spread over months"), "targets.spread"},
                              Button{N_("Seaso&nality…"), "targets.seasonality"}, Button{N_("Ra&mp…"), "targets.ramp"},
                              Button{N_("Limit of &over-assignment…"), "targets.limit"}}) {
        auto* button = new wxButton(this, wxID_ANY, _(row.words));
        button->SetName(uikit::wx(row.command));
        button->Bind(wxEVT_BUTTON, [tell, command = std::string(row.command)](wxCommandEvent&) { tell(command); });
        sizer->Add(button, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this, 1)));
    }
    sizer->AddSpacer(gap(this));
    SetSizer(sizer);
}

void CellPanel::show(const CellStory& story)
{
    wxString text;
    for (const std::string& sentence : story.sentences)
        text += uikit::wx(sentence) + wxS("\n\n");
    if (story.title.empty()) text = _("Choose a figure to read what applies to it.");
    const wxString title = uikit::wx(story.title);
    if (m_title->GetLabelText() != title) m_title->SetLabelText(title);
    if (m_text->GetValue() != text) m_text->ChangeValue(text);
}

} // namespace hedef::targets
