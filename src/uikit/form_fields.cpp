#include "uikit/form_fields.h"

#include "base/text.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"
#include "words/typed.h"

#include <wx/checkbox.h>
#include <wx/combobox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace hedef::uikit {

// ---- what all fields do

void Field::read_only(bool yes)
{
    control()->Enable(!yes);
}

void Field::mark(const wxString& words)
{
    if (!m_mark || marked() == words) return;
    m_mark->SetLabel(words);
    m_mark->SetForegroundColour(colour_of(Tone::bad));
    m_mark->Show(!words.empty());
    // Read aloud with the field, not only seen beside it.
    control()->SetToolTip(words);
    if (auto* form = m_mark->GetParent()) {
        form->Layout();
        if (auto* around = form->GetParent()) around->Layout();
    }
}

wxString Field::marked() const
{
    return m_mark && m_mark->IsShown() ? m_mark->GetLabel() : wxString();
}

bool Field::look()
{
    wxString words = fault();
    if (words.empty() && empty() && m_wishes.required) words = _("This must be filled in.");
    mark(words);
    return words.empty();
}

// ---- text

TextField::TextField(wxWindow* parent, std::string name, FieldWishes wishes) : Field(std::move(name), wishes)
{
    const bool several = wishes.lines > 1;
    m_control = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, several ? wxTE_MULTILINE : 0);
    if (several) m_control->SetMinSize(wxSize(-1, m_control->GetCharHeight() * wishes.lines + gap(m_control, 3)));
    if (wishes.hint) m_control->SetHint(_(wishes.hint));
    m_control->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        if (m_changed) m_changed();
        event.Skip();
    });
    m_control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (m_left) m_left();
        event.Skip();
    });
}

std::string TextField::value() const
{
    return std::string(base::trimmed(utf8(m_control->GetValue())));
}

void TextField::set(const std::string& text)
{
    const wxString value = wx(text);
    if (m_control->GetValue() != value) m_control->ChangeValue(value);
    mark({});
}

wxWindow* TextField::control() const
{
    return m_control;
}

void TextField::read_only(bool yes)
{
    m_control->SetEditable(!yes);
}

void TextField::show_understood(const wxString& words)
{
    if (m_control->GetValue() != words) m_control->ChangeValue(words);
}

// ---- amounts

AmountField::AmountField(wxWindow* parent, std::string name, base::Currency currency, FieldWishes wishes)
    : TextField(parent, std::move(name), wishes), m_currency(currency)
{
    m_control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (const auto read = money()) show_understood(wx(words::amount(*read)));
        event.Skip();
    });
}

std::optional<base::Money> AmountField::money() const
{
    return words::typed_amount(value(), m_currency);
}

void AmountField::set(const std::optional<base::Money>& money)
{
    if (money) m_currency = money->currency;
    TextField::set(money ? words::amount(*money) : "");
}

wxString AmountField::fault() const
{
    if (empty() || money()) return {};
    return _("This is no amount: {1}. Write for example {2}.", value(), words::amount({1250050, m_currency}));
}

// ---- decimals

DecimalField::DecimalField(wxWindow* parent, std::string name, int places, bool percent, FieldWishes wishes)
    : TextField(parent, std::move(name), wishes), m_places(places), m_percent(percent)
{
    m_control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (const auto read = units()) set_units(read);
        event.Skip();
    });
}

std::optional<std::int64_t> DecimalField::units() const
{
    return words::typed_decimal(value(), m_places);
}

void DecimalField::set_units(const std::optional<std::int64_t>& units)
{
    if (!units) return TextField::set("");
    std::string plain = base::format_scaled(*units, m_places);
    if (plain.find('.') != std::string::npos) {
        plain.erase(plain.find_last_not_of('0') + 1);
        if (plain.back() == '.') plain.pop_back();
    }
    const std::string number = words::number(plain);
    if (!m_percent) return TextField::set(number);
    TextField::set(words::spoken() == words::Language::turkish ? "%" + number : number + " %");
}

wxString DecimalField::fault() const
{
    if (empty() || units()) return {};
    return m_places == 0 ? _("This is no whole number: {1}.", value())
                         : _("This is no number with at most {1} decimals: {2}.", std::to_string(m_places), value());
}

// ---- dates

DateField::DateField(wxWindow* parent, std::string name, base::Date today, FieldWishes wishes)
    : TextField(parent, std::move(name), wishes), m_today(today)
{
    m_control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (const auto read = date()) show_understood(wx(words::date(*read)));
        event.Skip();
    });
}

std::optional<base::Date> DateField::date() const
{
    return words::typed_date(value(), m_today);
}

void DateField::set(const std::optional<base::Date>& day)
{
    TextField::set(day ? words::date(*day) : "");
}

wxString DateField::fault() const
{
    if (empty() || date()) return {};
    return _("This is no day: {1}. Write for example {2}, tomorrow or +2w.", value(), words::date(m_today));
}

// ---- choices

ChoiceField::ChoiceField(wxWindow* parent, std::string name, std::vector<Choice> list, FieldWishes wishes)
    : Field(std::move(name), wishes)
{
    // Few choices are picked; among many one types.
    const bool many = list.size() > 12;
    m_control = new wxComboBox(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxArrayString(),
                               many ? wxCB_DROPDOWN : wxCB_READONLY);
    choices(std::move(list));
    const auto told = [this](wxCommandEvent& event) {
        if (m_changed) m_changed();
        event.Skip();
    };
    m_control->Bind(wxEVT_COMBOBOX, told);
    if (many) m_control->Bind(wxEVT_TEXT, told);
    m_control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (m_left) m_left();
        event.Skip();
    });
}

std::string ChoiceField::key() const
{
    const auto text = m_control->GetValue();
    for (const auto& choice : m_choices)
        if (choice.words == text) return choice.key;
    return {};
}

void ChoiceField::set(const std::string& key)
{
    for (const auto& choice : m_choices)
        if (choice.key == key) {
            m_control->SetStringSelection(choice.words);
            if (m_control->GetValue() != choice.words) m_control->ChangeValue(choice.words);
            return mark({});
        }
    m_control->SetSelection(wxNOT_FOUND);
    if (!m_control->HasFlag(wxCB_READONLY)) m_control->ChangeValue(wxString());
    mark({});
}

void ChoiceField::choices(std::vector<Choice> list)
{
    const std::string kept = m_choices.empty() ? "" : key();
    m_choices = std::move(list);
    wxArrayString words;
    for (const auto& choice : m_choices)
        words.Add(choice.words);
    m_control->Set(words);
    if (!m_control->HasFlag(wxCB_READONLY)) m_control->AutoComplete(words);
    if (!kept.empty()) set(kept);
}

wxWindow* ChoiceField::control() const
{
    return m_control;
}

wxString ChoiceField::fault() const
{
    if (m_control->GetValue().empty() || !key().empty()) return {};
    return _("There is no '{1}' in the list.", utf8(m_control->GetValue()));
}

// ---- yes or no

CheckField::CheckField(wxWindow* parent, std::string name, const char* label) : Field(std::move(name), {})
{
    m_control = new wxCheckBox(parent, wxID_ANY, _(label));
    m_control->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        if (m_changed) m_changed();
    });
}

bool CheckField::checked() const
{
    return m_control->GetValue();
}

void CheckField::set(bool yes)
{
    m_control->SetValue(yes);
}

wxWindow* CheckField::control() const
{
    return m_control;
}

} // namespace hedef::uikit
