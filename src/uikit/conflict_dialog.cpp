#include "uikit/conflict_dialog.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/statbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace hedef::uikit {

namespace {

using desk::Decision;
using desk::FieldConflict;

// One field: the original to read, and one of mine, theirs or a third value to choose.
class Question
{
public:
    Question(wxWindow* parent, wxSizer* sizer, const FieldConflict& conflict) : m_field(conflict.field)
    {
        auto* box = new wxStaticBoxSizer(wxVERTICAL, parent, wx(conflict.label));
        wxWindow* inside = box->GetStaticBox();
        const wxString was = conflict.original.empty() ? _("It was empty.") : _("It was: {1}", conflict.original);
        box->Add(new wxStaticText(inside, wxID_ANY, was), 0, wxALL, gap(parent, 1));
        m_mine = new wxRadioButton(inside, wxID_ANY, words(_("&Mine: {1}", shown(conflict.mine))), wxDefaultPosition,
                                   wxDefaultSize, wxRB_GROUP);
        m_theirs = new wxRadioButton(inside, wxID_ANY, words(_("&Theirs: {1}", shown(conflict.theirs))));
        m_other = new wxRadioButton(inside, wxID_ANY, _("&Another value:"));
        m_value = new wxTextCtrl(inside, wxID_ANY, wxString());
        m_mine->SetName(wx("mine_" + m_field));
        m_theirs->SetName(wx("theirs_" + m_field));
        m_other->SetName(wx("other_" + m_field));
        m_value->SetName(wx("value_" + m_field));
        m_mine->SetValue(true);
        m_value->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_other->SetValue(true); });
        box->Add(m_mine, 0, wxALL, gap(parent, 1));
        box->Add(m_theirs, 0, wxALL, gap(parent, 1));
        auto* third = new wxBoxSizer(wxHORIZONTAL);
        third->Add(m_other, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap(parent, 1));
        third->Add(m_value, 1, wxALIGN_CENTRE_VERTICAL);
        box->Add(third, 0, wxEXPAND | wxALL, gap(parent, 1));
        if (!conflict.can_be_typed) {
            m_other->Hide();
            m_value->Hide();
        }
        sizer->Add(box, 0, wxEXPAND | wxBOTTOM, gap(parent));
    }

    Decision decision() const
    {
        if (m_other->GetValue())
            return {m_field, Decision::Choice::other, utf8(m_value->GetValue().Strip(wxString::both))};
        return {m_field, m_theirs->GetValue() ? Decision::Choice::theirs : Decision::Choice::mine, {}};
    }
    wxWindow* first() const { return m_mine; }

private:
    static std::string shown(const std::string& value) { return value.empty() ? words::_("(empty)") : value; }
    // An & in a value is no access key; the first is ours.
    static wxString words(const wxString& label)
    {
        const auto first = label.find('&');
        if (first == wxString::npos) return wxControl::EscapeMnemonics(label);
        return label.substr(0, first + 1) + wxControl::EscapeMnemonics(label.substr(first + 1));
    }

    std::string m_field;
    wxRadioButton *m_mine, *m_theirs, *m_other;
    wxTextCtrl* m_value;
};

class ConflictDialog : public wxDialog
{
public:
    ConflictDialog(wxWindow* parent, const wxString& what, const std::vector<FieldConflict>& conflicts)
        : wxDialog(parent, wxID_ANY, _("Changed by somebody else"), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
    {
        auto* all = new wxBoxSizer(wxVERTICAL);
        auto* intro = new wxStaticText(this, wxID_ANY,
                                       _("Somebody else changed “{1}” while you did. Which values shall stand? "
                                         "What only one of you changed is kept.",
                                         utf8(what)));
        intro->Wrap(FromDIP(480));
        all->Add(intro, 0, wxALL, gap(this, 3));
        auto* list = new wxScrolledWindow(this);
        list->SetScrollRate(0, gap(this, 3));
        auto* fields = new wxBoxSizer(wxVERTICAL);
        for (const auto& conflict : conflicts)
            m_questions.push_back(std::make_unique<Question>(list, fields, conflict));
        list->SetSizer(fields);
        const wxSize wanted = fields->CalcMin();
        list->SetMinSize(wxSize(std::max(wanted.x + gap(this, 6), FromDIP(480)), std::min(wanted.y, FromDIP(420))));
        all->Add(list, 1, wxEXPAND | wxLEFT | wxRIGHT, gap(this, 3));
        auto* buttons = new wxStdDialogButtonSizer;
        auto* save = new wxButton(this, wxID_OK, _("&Save these"));
        save->SetDefault();
        buttons->AddButton(save);
        buttons->AddButton(new wxButton(this, wxID_CANCEL, _("Cancel")));
        buttons->Realize();
        all->Add(buttons, 0, wxEXPAND | wxALL, gap(this, 3));
        SetSizerAndFit(all);
        CentreOnParent();
        if (!m_questions.empty()) m_questions.front()->first()->SetFocus();
    }

    std::vector<Decision> decisions() const
    {
        std::vector<Decision> all;
        for (const auto& question : m_questions)
            all.push_back(question->decision());
        return all;
    }

private:
    std::vector<std::unique_ptr<Question>> m_questions;
};

} // namespace

std::optional<std::vector<Decision>> decide_conflicts(wxWindow* parent, const wxString& what,
                                                      const std::vector<FieldConflict>& conflicts)
{
    ConflictDialog dialog(parent, what, conflicts);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.decisions();
}

} // namespace hedef::uikit
