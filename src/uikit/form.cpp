#include "uikit/form.h"

#include "uikit/ask.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::uikit {

Form::Form(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL)
{
    m_grid = new wxFlexGridSizer(2, gap(this, 2), gap(this, 3));
    m_grid->AddGrowableCol(1);
    SetSizer(m_grid);
}

template <class F> F& Form::added(std::unique_ptr<F> field, const char* label)
{
    F& made = *field;
    wxString words = label ? _(label) : wxString();
    made.control()->SetName(wxStaticText::RemoveMnemonics(words.empty() ? wx(made.name()) : words));
    if (made.wishes().required) words += wxS(" *");
    // The label is made after its control; its access key must lead to it all the same.
    auto* text = new wxStaticText(this, wxID_ANY, words);
    text->MoveBeforeInTabOrder(made.control());
    auto* column = new wxBoxSizer(wxVERTICAL);
    const bool grows = made.wishes().lines > 1;
    const int width = made.wishes().width;
    if (width > 0) made.control()->SetMinSize(wxSize(FromDIP(width), -1));
    wxSizerFlags place(grows ? 1 : 0);
    column->Add(made.control(), width > 0 ? place.Left() : place.Expand());
    made.m_mark = new wxStaticText(this, wxID_ANY, wxString());
    made.m_mark->Hide();
    column->Add(made.m_mark, wxSizerFlags().Expand());
    m_grid->Add(text, wxSizerFlags().Border(wxTOP, gap(this, 1)));
    m_grid->Add(column, wxSizerFlags(1).Expand());
    if (grows) m_grid->AddGrowableRow(std::size_t(m_grid->GetEffectiveRowsCount()) - 1);
    made.m_changed = [this] { changed(); };
    made.m_left = [&made] {
        if (!made.empty()) made.look();
    };
    m_fields.push_back(std::move(field));
    return made;
}

TextField& Form::text(const std::string& name, const char* label, FieldWishes wishes)
{
    return added(std::make_unique<TextField>(this, name, wishes), label);
}

AmountField& Form::amount(const std::string& name, const char* label, base::Currency currency, FieldWishes wishes)
{
    return added(std::make_unique<AmountField>(this, name, currency, wishes), label);
}

DecimalField& Form::decimal(const std::string& name, const char* label, int places, bool percent, FieldWishes wishes)
{
    return added(std::make_unique<DecimalField>(this, name, places, percent, wishes), label);
}

DateField& Form::date(const std::string& name, const char* label, base::Date today, FieldWishes wishes)
{
    return added(std::make_unique<DateField>(this, name, today, wishes), label);
}

ChoiceField& Form::choice(const std::string& name, const char* label, std::vector<Choice> choices, FieldWishes wishes)
{
    return added(std::make_unique<ChoiceField>(this, name, std::move(choices), wishes), label);
}

CheckField& Form::check(const std::string& name, const char* label)
{
    auto& field = added(std::make_unique<CheckField>(this, name, label), nullptr);
    field.control()->SetName(wxStaticText::RemoveMnemonics(_(label)));
    return field;
}

void Form::heading(const char* words)
{
    auto* text = new wxStaticText(this, wxID_ANY, _(words));
    text->SetFont(text->GetFont().Bold());
    m_grid->Add(text, wxSizerFlags().Border(wxTOP, gap(this, 2)));
    m_grid->AddSpacer(0);
}

void Form::row(const char* label, wxWindow* control)
{
    auto* text = new wxStaticText(this, wxID_ANY, _(label));
    text->MoveBeforeInTabOrder(control);
    m_grid->Add(text, wxSizerFlags().Border(wxTOP, gap(this, 1)));
    m_grid->Add(control, wxSizerFlags(1).Expand());
}

Field* Form::find(std::string_view name) const
{
    for (const auto& field : m_fields)
        if (field->name() == name) return field.get();
    return nullptr;
}

bool Form::complete()
{
    Field* first = nullptr;
    for (const auto& field : m_fields)
        if (field->control()->IsEnabled() && !field->look() && !first) first = field.get();
    if (first) first->control()->SetFocus();
    return !first;
}

bool Form::mark(const base::Refusal& refusal)
{
    Field* field = find(refusal.field);
    if (!field) return false;
    field->mark(sentence_of(refusal));
    field->control()->SetFocus();
    return true;
}

void Form::clear_marks()
{
    for (const auto& field : m_fields)
        field->mark({});
}

void Form::changed()
{
    m_touched = true;
    if (m_told) m_told();
}

void Form::read_only(bool yes)
{
    for (const auto& field : m_fields)
        field->read_only(yes);
}

void Form::focus_first()
{
    for (const auto& field : m_fields)
        if (field->control()->IsEnabled() && field->control()->IsShown()) return field->control()->SetFocus();
}

} // namespace hedef::uikit
