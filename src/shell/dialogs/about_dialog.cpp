#include "shell/dialogs/about_dialog.h"

#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>
#include <wx/version.h>

namespace hedef::shell {

namespace {

using uikit::_;
using uikit::gap;

constexpr int text_width = 420, text_height = 180; // at 100 %

wxString facts(const std::string& version, const std::string& database)
{
    wxString text = wxS("Hedef ") + uikit::wx(version) + wxS("\n") + wxGetOsDescription() + wxS("\n") +
                    wxVERSION_STRING + wxS("\n");
    if (!database.empty()) text += uikit::wx(database) + wxS("\n");
    return text;
}

} // namespace

std::vector<Component> components()
{
    return {{"wxWidgets", "wxWindows Library Licence"},
            {"SOCI", "Boost Software License"},
            {"Boost", "Boost Software License"},
            {"SQLite", "public domain"},
            {"unixODBC", "LGPL 2.1"},
            {"utf8proc", "MIT"},
            {"libcsv", "LGPL 2.1"},
            {"libxlsxwriter", "BSD 2-Clause"},
            {"nlohmann/json", "MIT"},
            {"OpenSSL", "Apache License 2.0"}};
}

void show_about(wxWindow* parent, const std::string& version, const std::string& database)
{
    wxDialog dialog(parent, wxID_ANY, _("About Hedef"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticBitmap(&dialog, wxID_ANY, uikit::icon("hedef", 32)),
              wxSizerFlags().Border(wxRIGHT, gap(&dialog, 3)));
    auto* name = new wxStaticText(&dialog, wxID_ANY, _("Hedef {1}", version));
    name->SetFont(name->GetFont().Bold().Larger());
    name->SetInitialSize();
    head->Add(name, wxSizerFlags().CenterVertical());
    all->Add(head, wxSizerFlags().Border(wxALL, gap(&dialog, 3)));
    all->Add(new wxStaticText(&dialog, wxID_ANY,
                              _("Territories, targets, pipeline and commissions for people who manage sales.")),
             wxSizerFlags().Border(wxLEFT | wxRIGHT, gap(&dialog, 3)));
    wxString text = facts(version, database) + wxS("\n") + _("It stands on the work of others:") + wxS("\n");
    for (const auto& component : components())
        text += uikit::wx(component.name + " – " + component.licence + "\n");
    auto* details = new wxTextCtrl(&dialog, wxID_ANY, text, wxDefaultPosition,
                                   dialog.FromDIP(wxSize(text_width, text_height)), wxTE_MULTILINE | wxTE_READONLY);
    details->SetName(_("Details"));
    all->Add(details, wxSizerFlags(1).Expand().Border(wxALL, gap(&dialog, 3)));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    auto* copy = new wxButton(&dialog, wxID_ANY, _("&Copy details"));
    auto* close = new wxButton(&dialog, wxID_CANCEL, _("Close"));
    buttons->Add(copy);
    buttons->AddStretchSpacer();
    buttons->Add(close);
    all->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(&dialog, 3)));
    copy->Bind(wxEVT_BUTTON, [&](const wxCommandEvent&) {
        if (!wxTheClipboard->Open()) return;
        wxTheClipboard->SetData(new wxTextDataObject(facts(version, database)));
        wxTheClipboard->Close();
    });
    close->SetDefault();
    dialog.SetSizerAndFit(all);
    dialog.CentreOnParent();
    close->SetFocus();
    dialog.ShowModal();
}

} // namespace hedef::shell
