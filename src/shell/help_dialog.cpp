#include "shell/help_dialog.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace hedef::shell {

void show_help(wxWindow* parent, const wxString& title, const wxString& words)
{
    wxDialog dialog(parent, wxID_ANY, uikit::_("Help: {1}", uikit::utf8(title)), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* text = new wxTextCtrl(&dialog, wxID_ANY, words, wxDefaultPosition, dialog.FromDIP(wxSize(520, 420)),
                                wxTE_MULTILINE | wxTE_READONLY | wxBORDER_NONE);
    text->SetName(uikit::_("Help"));
    sizer->Add(text, wxSizerFlags(1).Expand().Border(wxALL, uikit::gap(&dialog, 3)));
    sizer->Add(dialog.CreateSeparatedButtonSizer(wxCLOSE), wxSizerFlags().Expand().Border(wxALL, uikit::gap(&dialog, 3)));
    dialog.SetEscapeId(wxID_CLOSE);
    dialog.SetSizerAndFit(sizer);
    dialog.CentreOnParent();
    text->SetInsertionPoint(0);
    dialog.ShowModal();
}

} // namespace hedef::shell
