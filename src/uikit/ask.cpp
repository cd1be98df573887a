#include "uikit/ask.h"

#include "uikit/text.h"

#include <wx/msgdlg.h>
#include <wx/richmsgdlg.h>

namespace hedef::uikit {

wxString sentence_of(const base::Refusal& refusal)
{
    return wx(words::sentence(refusal, [](const char* english) { return words::translated(english); }));
}

bool ask(wxWindow* parent, const wxString& question, const wxString& meaning, const wxString& verb, bool destructive,
         const wxString& other)
{
    wxMessageDialog dialog(parent, question, wxS("Hedef"),
                           wxYES_NO | (destructive ? wxNO_DEFAULT | wxICON_WARNING : wxYES_DEFAULT | wxICON_QUESTION));
    if (!meaning.empty()) dialog.SetExtendedMessage(meaning);
    dialog.SetYesNoLabels(verb, other.empty() ? _("Cancel") : other);
    return dialog.ShowModal() == wxID_YES;
}

Unsaved ask_unsaved(wxWindow* parent, const wxString& what)
{
    wxMessageDialog dialog(parent, _("Save the changes of '{1}'?", utf8(what)), wxS("Hedef"),
                           wxYES_NO | wxCANCEL | wxICON_QUESTION);
    dialog.SetYesNoCancelLabels(_("&Save"), _("&Discard"), _("Cancel"));
    switch (dialog.ShowModal()) {
    case wxID_YES:
        return Unsaved::save;
    case wxID_NO:
        return Unsaved::discard;
    default:
        return Unsaved::stay;
    }
}

void tell(wxWindow* parent, const wxString& words, const wxString& details)
{
    if (details.empty()) {
        wxMessageDialog(parent, words, wxS("Hedef"), wxOK | wxICON_INFORMATION).ShowModal();
        return;
    }
    wxRichMessageDialog dialog(parent, words, wxS("Hedef"), wxOK | wxICON_INFORMATION);
    dialog.ShowDetailedText(details);
    dialog.ShowModal();
}

void tell(wxWindow* parent, const base::Refusal& refusal)
{
    wxMessageDialog(parent, sentence_of(refusal), wxS("Hedef"), wxOK | wxICON_WARNING).ShowModal();
}

} // namespace hedef::uikit
