#include "uikit/filter_entries.h"

#include "uikit/text.h"
#include "words/figures.h"
#include "words/ranges.h"

namespace hedef::uikit {

namespace {

wxSize width(wxWindow* parent, int at_100)
{
    return wxSize(parent->FromDIP(at_100), -1);
}

template <class E> void bind_typing(wxWindow* control, E* entry)
{
    control->Bind(wxEVT_TEXT, [entry](wxCommandEvent& event) {
        if (entry->typed) entry->typed();
        event.Skip();
    });
    control->Bind(wxEVT_TEXT_ENTER, [entry](wxCommandEvent&) {
        if (entry->changed) entry->changed();
    });
    control->Bind(wxEVT_KILL_FOCUS, [entry](wxFocusEvent& event) {
        if (entry->changed) entry->changed();
        event.Skip();
    });
}

} // namespace

// ---- words

FilterRow::TextEntry::TextEntry(wxWindow* parent, const std::string& name) : Entry(name)
{
    m_control = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, width(parent, 150), wxTE_PROCESS_ENTER);
    bind_typing(m_control, this);
}

std::optional<std::string> FilterRow::TextEntry::value() const
{
    const auto words = m_control->GetValue().Strip(wxString::both);
    return words.empty() ? std::string() : desk::filter_value(utf8(words));
}

void FilterRow::TextEntry::set(const std::string& value)
{
    const auto items = desk::filter_items(value);
    m_control->ChangeValue(items.empty() ? wxString() : wx(items.front().text));
}

// ---- days

FilterRow::DaysEntry::DaysEntry(wxWindow* parent, const std::string& name, const base::FiscalCalendar& calendar,
                                base::Date today)
    : Entry(name), m_today(today)
{
    m_control = new wxComboBox(parent, wxID_ANY, wxString(), wxDefaultPosition, width(parent, 150), 0, nullptr,
                               wxCB_DROPDOWN | wxTE_PROCESS_ENTER);
    m_control->SetHint(_("All"));
    m_control->Append(_("All"));
    for (const auto range : base::day_range_names())
        m_control->Append(wx(words::day_range_words(range)));
    // The quarters and years around today.
    auto year = calendar.previous(calendar.containing(base::PeriodKind::year, today));
    for (int i = 0; i < 3; ++i, year = calendar.next(year)) {
        for (const auto quarter : calendar.parts(year, base::PeriodKind::quarter))
            m_control->Append(wx(base::FiscalCalendar::label(quarter)));
        m_control->Append(wx(base::FiscalCalendar::label(year)));
    }
    bind_typing(m_control, this);
    m_control->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) {
        if (m_control->GetSelection() == 0) m_control->ChangeValue(wxString());
        if (changed) changed();
    });
}

std::optional<std::string> FilterRow::DaysEntry::value() const
{
    const auto words = m_control->GetValue().Strip(wxString::both);
    if (words.empty() || words == _("All")) return std::string();
    return words::typed_day_range(utf8(words), m_today);
}

void FilterRow::DaysEntry::set(const std::string& value)
{
    m_control->ChangeValue(value.empty() ? wxString() : wx(words::day_range_words(value)));
}

wxString FilterRow::DaysEntry::fault() const
{
    if (value()) return {};
    return _("These are no days: {1}. Write for example last quarter, 2017-Q3 or {2}.", utf8(m_control->GetValue()),
             words::day_range_words("2017-01-01..2017-03-31"));
}

// ---- amounts

FilterRow::AmountsEntry::AmountsEntry(wxWindow* parent, const std::string& name, base::Currency currency)
    : Entry(name), m_currency(currency)
{
    m_control = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, width(parent, 130), wxTE_PROCESS_ENTER);
    m_control->SetHint(_("1000-5000"));
    bind_typing(m_control, this);
}

std::optional<std::string> FilterRow::AmountsEntry::value() const
{
    const auto words = m_control->GetValue().Strip(wxString::both);
    if (words.empty()) return std::string();
    return words::typed_amount_range(utf8(words), m_currency);
}

void FilterRow::AmountsEntry::set(const std::string& value)
{
    m_control->ChangeValue(value.empty() ? wxString() : wx(words::amount_range_words(value, m_currency)));
}

wxString FilterRow::AmountsEntry::fault() const
{
    if (value()) return {};
    return _("This is no range of amounts: {1}. Write for example 1000-5000 or >1M.", utf8(m_control->GetValue()));
}

// ---- choices

// The system's drop-down lists get slow beyond it, and nobody reads them; what is typed completes from all.
constexpr std::size_t longest_list = 1000;

FilterRow::ChoiceEntry::ChoiceEntry(wxWindow* parent, const std::string& name) : Entry(name)
{
    m_control = new wxComboBox(parent, wxID_ANY, wxString(), wxDefaultPosition, width(parent, 150), 0, nullptr,
                               wxCB_DROPDOWN | wxTE_PROCESS_ENTER);
    m_control->SetHint(_("All"));
    const auto chosen = [this] {
        const int at = m_control->GetSelection();
        m_value = at > 0 ? m_choices[static_cast<std::size_t>(at - 1)].key : "";
        if (at == 0) m_control->ChangeValue(wxString());
        if (changed) changed();
    };
    m_control->Bind(wxEVT_COMBOBOX, [chosen](wxCommandEvent&) { chosen(); });
    const auto left = [this] {
        const auto typed_words = m_control->GetValue().Strip(wxString::both);
        if (typed_words.empty()) m_value.clear();
        for (const auto& choice : m_choices)
            if (choice.words == typed_words) m_value = choice.key;
        if (changed) changed();
    };
    m_control->Bind(wxEVT_TEXT_ENTER, [left](wxCommandEvent&) { left(); });
    m_control->Bind(wxEVT_KILL_FOCUS, [left](wxFocusEvent& event) {
        left();
        event.Skip();
    });
}

void FilterRow::ChoiceEntry::offer(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    fill();
}

void FilterRow::ChoiceEntry::fill()
{
    wxArrayString words;
    words.Add(_("All"));
    wxString shown;
    for (const auto& choice : m_choices) {
        words.Add(choice.words);
        if (choice.key == m_value) shown = choice.words;
    }
    // Asked for by a place or a saved view, but not offered here.
    if (shown.empty() && !m_value.empty()) shown = wx(m_value);
    // Somebody is typing: the text is theirs until they are through.
    const bool typing = m_control->HasFocus() && !fault().empty();
    const wxString kept = m_control->GetValue();
    if (words != m_offered) {
        m_offered = words;
        wxString tip = m_control->GetName();
        tip.EndsWith(wxS(":"), &tip);
        if (words.size() > longest_list + 1)
            tip += wxS("\n") + _("The list shows the first {1}; type the beginning of any other.", words::count(longest_list));
        m_control->SetToolTip(tip);
        m_control->Set(wxArrayString(std::min(words.size(), longest_list + 1), &words[0]));
        words.RemoveAt(0);
        m_control->AutoComplete(words);
    }
    if (typing) shown = kept;
    if (m_control->GetValue() != shown) m_control->ChangeValue(shown);
}

std::optional<std::string> FilterRow::ChoiceEntry::value() const
{
    if (!fault().empty()) return std::nullopt;
    return m_value;
}

void FilterRow::ChoiceEntry::set(const std::string& value)
{
    m_value = value;
    fill();
}

wxString FilterRow::ChoiceEntry::fault() const
{
    const auto words = m_control->GetValue().Strip(wxString::both);
    if (words.empty() || words == wx(m_value)) return {};
    for (const auto& choice : m_choices)
        if (choice.words == words) return {};
    return _("There is no '{1}' in the list.", utf8(words));
}

} // namespace hedef::uikit
