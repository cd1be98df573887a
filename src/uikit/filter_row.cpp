#include "uikit/filter_row.h"

#include "uikit/filter_entries.h"
#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/ranges.h"

#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

constexpr int typing_pause = 300; // milliseconds after the last key

} // namespace

FilterRow::FilterRow(wxWindow* parent, base::FiscalCalendar calendar, base::Date today, base::Currency currency)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), m_calendar(calendar),
      m_today(today), m_currency(currency)
{
    SetName(wx("filter"));
    m_wrap = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    m_others_sizer = new wxBoxSizer(wxHORIZONTAL);
    m_clear_all = new wxButton(this, wxID_ANY, _("Clear &all"));
    m_clear_all->SetName(wx("clear_all"));
    m_clear_all->Hide();
    m_clear_all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { clear(); });
    m_more = new wxButton(this, wxID_ANY, _("&More filters"));
    m_more->SetName(wx("more_filters"));
    m_more->Hide();
    m_more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_all_lines = !m_all_lines;
        m_more->SetLabel(m_all_lines ? _("Fe&wer filters") : _("&More filters"));
        wrap();
    });
    m_fault = new wxStaticText(this, wxID_ANY, wxString());
    m_fault->SetForegroundColour(colour_of(Tone::bad));
    m_fault->Hide();
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_wrap->Add(m_others_sizer);
    m_wrap->Add(m_more, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM | wxRIGHT, gap(this, 1));
    m_wrap->Add(m_clear_all, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM, gap(this, 1));
    all->Add(m_wrap, 0, wxEXPAND);
    all->Add(m_fault, 0, wxBOTTOM, gap(this, 1));
    SetSizer(all);
    m_typing.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell(); });
    Bind(wxEVT_CHAR_HOOK, &FilterRow::key, this);
    // After the parent has laid out: what it is told in the middle of that is lost.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { wrap(); });
    });
}

FilterRow::~FilterRow()
{
    // Fields that lose the focus while they go have nothing to tell any more.
    for (const auto& entry : m_entries) {
        entry->changed = entry->typed = nullptr;
        show_entry(*entry, true); // so that the row's sizer owns all groups again
    }
    DestroyChildren();
}

void FilterRow::text(const std::string& field, const char* label)
{
    add(std::make_unique<TextEntry>(this, field), label);
}

void FilterRow::days(const std::string& field, const char* label)
{
    add(std::make_unique<DaysEntry>(this, field, m_calendar, m_today), label);
}

void FilterRow::amounts(const std::string& field, const char* label)
{
    add(std::make_unique<AmountsEntry>(this, field, m_currency), label);
}

void FilterRow::choice(const std::string& field, const char* label, std::vector<Choice> list)
{
    auto entry = std::make_unique<ChoiceEntry>(this, field);
    add(std::move(entry), label);
    choices(field, std::move(list));
}

void FilterRow::choices(const std::string& field, std::vector<Choice> list)
{
    if (auto* known = dynamic_cast<ChoiceEntry*>(entry(field))) known->offer(std::move(list));
}

void FilterRow::other(const std::string& field, const char* label)
{
    m_names.emplace_back(field, label);
}

void FilterRow::add(std::unique_ptr<Entry> made, const char* label)
{
    auto* words = new wxStaticText(this, wxID_ANY, _(label));
    const wxString plain = words->GetLabelText();
    wxWindow* control = made->control();
    words->MoveBeforeInTabOrder(control); // the access key of a label leads to what follows it
    control->SetName(plain); // as in forms
    wxString what = plain;
    what.EndsWith(wx(":"), &what);
    control->SetToolTip(what);
    auto* button = new wxBitmapButton(this, wxID_ANY, icon("close", 16), wxDefaultPosition, wxDefaultSize,
                                      wxBORDER_NONE | wxBU_EXACTFIT);
    button->SetName(_("Clear {1}", utf8(what)));
    button->SetToolTip(button->GetName());
    button->Bind(wxEVT_BUTTON, [this, name = made->name()](wxCommandEvent&) { clear(name); });
    made->changed = [this] { tell(); };
    made->typed = [this] { m_typing.StartOnce(typing_pause); };
    made->clear_button = button;

    auto* group = new wxBoxSizer(wxHORIZONTAL);
    group->Add(words, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap(this, 1));
    group->Add(control, 0, wxALIGN_CENTRE_VERTICAL);
    group->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT | wxRESERVE_SPACE_EVEN_IF_HIDDEN, gap(this, 2));
    button->Hide();
    made->group = group;
    m_wrap->Insert(m_entries.size(), group, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM, gap(this, 1));
    m_more->MoveAfterInTabOrder(button);
    m_clear_all->MoveAfterInTabOrder(m_more);
    m_entries.push_back(std::move(made));
}

FilterRow::Entry* FilterRow::entry(const std::string& field) const
{
    for (const auto& known : m_entries)
        if (known->name() == field) return known.get();
    return nullptr;
}

void FilterRow::set(const desk::FilterValues& filter)
{
    m_typing.Stop();
    m_others = filter;
    for (const auto& known : m_entries) {
        const auto found = filter.find(known->name());
        const std::string wanted = found == filter.end() ? "" : found->second;
        if (known->value() != wanted) known->set(wanted);
        m_others.erase(known->name());
    }
    m_told_last = filter;
    show_others();
    show_state();
}

desk::FilterValues FilterRow::values() const
{
    desk::FilterValues all = m_others;
    for (const auto& known : m_entries) {
        const auto value = known->value();
        if (value && !value->empty()) all[known->name()] = *value;
        // What cannot be read leaves the filter as it was.
        const auto before = m_told_last.find(known->name());
        if (!value && before != m_told_last.end()) all[known->name()] = before->second;
    }
    return all;
}

wxString FilterRow::fault() const
{
    for (const auto& known : m_entries)
        if (const auto words = known->fault(); !words.empty()) return words;
    return {};
}

void FilterRow::tell()
{
    m_typing.Stop();
    show_state();
    const auto now = values();
    if (now == m_told_last) return;
    m_told_last = now;
    if (m_told) m_told(now);
}

void FilterRow::clear()
{
    for (const auto& known : m_entries)
        known->set("");
    m_others.clear();
    show_others();
    tell();
}

void FilterRow::clear(const std::string& field)
{
    if (auto* known = entry(field)) {
        known->set("");
        known->control()->SetFocus();
    }
    m_others.erase(field);
    show_others();
    tell();
}

void FilterRow::focus_first()
{
    if (!m_entries.empty()) m_entries.front()->control()->SetFocus();
}

void FilterRow::show_state()
{
    bool any = !m_others.empty();
    for (const auto& known : m_entries) {
        const auto value = known->value();
        const bool filled = !value || !value->empty();
        any |= filled;
        if (known->clear_button->IsShown() != filled) known->clear_button->Show(filled);
    }
    if (m_clear_all->IsShown() != any) m_clear_all->Show(any);
    const wxString words = fault();
    if (m_fault->GetLabel() != words) m_fault->SetLabel(words);
    if (m_fault->IsShown() != !words.empty()) m_fault->Show(!words.empty());
    wrap();
}

// Fields without a control: a button each, which clears it.
void FilterRow::show_others()
{
    m_others_sizer->Clear(true);
    for (const auto& [field, value] : m_others) {
        wxString label = wx(field);
        for (const auto& [name, words] : m_names)
            if (name == field) label = _(words);
        wxString shown;
        for (const auto& item : desk::filter_items(value))
            shown += wx((shown.empty() ? "" : ", ") + words::day_range_words(item.text));
        auto* button = new wxButton(this, wxID_ANY, wxControl::EscapeMnemonics(label + wx(": ") + shown), wxDefaultPosition,
                                    wxDefaultSize, wxBU_EXACTFIT);
        button->SetBitmap(icon("close", 16), wxRIGHT);
        button->SetName(_("Clear {1}", utf8(label)));
        button->SetToolTip(button->GetName());
        button->Bind(wxEVT_BUTTON, [this, name = field](wxCommandEvent&) { CallAfter([this, name] { clear(name); }); });
        m_others_sizer->Add(button, 0, wxRIGHT | wxBOTTOM, gap(this, 1));
    }
}

int FilterRow::height_at(int width) const
{
    m_wrap->InformFirstDirection(wxHORIZONTAL, width, -1);
    return m_wrap->CalcMin().y;
}

void FilterRow::show_entry(Entry& entry, bool shown)
{
    if (entry.in_row == shown) return;
    entry.in_row = shown;
    if (shown) {
        std::size_t before = 0;
        for (const auto& known : m_entries) {
            if (known.get() == &entry) break;
            before += known->in_row;
        }
        m_wrap->Insert(before, entry.group, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM, gap(this, 1));
    } else
        m_wrap->Detach(entry.group);
    for (auto* item : entry.group->GetChildren())
        if (item->GetWindow() != entry.clear_button) item->GetWindow()->Show(shown);
    const auto value = entry.value();
    entry.clear_button->Show(shown && (!value || !value->empty()));
}

// As high as its lines are at this width: two, unless more are wanted or filled. Rows are what the window is for.
void FilterRow::wrap()
{
    const int width = GetClientSize().x;
    if (width <= 0 || m_entries.empty()) return;
    for (const auto& known : m_entries)
        show_entry(*known, true);
    m_more->Hide();
    int line = 0;
    for (const auto& known : m_entries)
        line = std::max(line, known->control()->GetBestSize().y);
    const int two_lines = line * 5 / 2 + gap(this, 2);
    if (height_at(width) > two_lines) {
        m_more->Show();
        // The first stays: Ctrl+F leads to it.
        for (auto known = m_entries.rbegin(); !m_all_lines && known + 1 != m_entries.rend() && height_at(width) > two_lines; ++known) {
            const auto value = (*known)->value();
            if (value && value->empty() && !(*known)->control()->HasFocus()) show_entry(**known, false);
        }
    }
    const int height = height_at(width) + (m_fault->IsShown() ? m_fault->GetBestSize().y + gap(this, 1) : 0);
    if (GetMinSize().y != height) {
        SetMinSize(wxSize(-1, height));
        if (GetParent()) GetParent()->Layout();
    }
    Layout();
}

void FilterRow::key(wxKeyEvent& event)
{
    if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
    for (const auto& known : m_entries)
        if (known->control()->HasFocus() || wxWindow::FindFocus() == known->control()) {
            const auto value = known->value();
            if (!value || !value->empty()) return clear(known->name());
        }
    clear();
}

} // namespace hedef::uikit
