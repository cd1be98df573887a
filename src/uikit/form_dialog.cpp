#include "uikit/form_dialog.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace hedef::uikit {

FormDialog::FormDialog(wxWindow* parent, const wxString& title, const wxString& verb)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new Notice(this);
    m_form = new Form(this);
    auto* buttons = new wxStdDialogButtonSizer;
    auto* ok = new wxButton(this, wxID_OK, verb);
    buttons->AddButton(ok);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, _("Cancel")));
    buttons->Realize();
    ok->SetDefault();
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_form, wxSizerFlags(1).Expand().Border(wxALL, gap(this, 3)));
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(this, 3)));
    SetSizer(sizer);
    ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_now(); });
}

bool FormDialog::ask(std::function<void(Saved)> save)
{
    m_save = std::move(save);
    GetSizer()->SetSizeHints(this);
    SetSize(wxSize(std::max(GetSize().x, FromDIP(420)), GetSize().y));
    CentreOnParent();
    m_form->focus_first();
    const bool saved = ShowModal() == wxID_OK;
    *m_alive = false;
    return saved;
}

void FormDialog::save_now()
{
    m_notice->hide();
    if (!m_form->complete()) return;
    m_form->clear_marks();
    FindWindow(wxID_OK)->Disable();
    // The answer may come after the person cancelled.
    m_save([this, alive = m_alive](const std::optional<base::Refusal>& refusal) {
        if (!*alive) return;
        FindWindow(wxID_OK)->Enable();
        if (!refusal) return EndModal(wxID_OK);
        if (!m_form->mark(*refusal)) m_notice->show(*refusal);
        Layout();
    });
}

} // namespace hedef::uikit
