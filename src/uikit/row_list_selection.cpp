// The selection of RowListBase: what is chosen, counted and summed; keys, and what is typed to find a row.
#include "base/text.h"
#include "uikit/row_list_base.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/srchctrl.h>
#include <wx/time.h>

#include <algorithm>

namespace hedef::uikit {

std::vector<std::size_t> RowListBase::selected_entries() const
{
    wxDataViewItemArray items;
    m_control->GetSelections(items);
    std::vector<std::size_t> entries;
    for (const auto& item : items)
        if (const auto entry = entry_of(item)) entries.push_back(*entry);
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::vector<std::int64_t> RowListBase::selected() const
{
    std::vector<std::int64_t> ids;
    for (const auto entry : selected_entries())
        if (const auto row = m_lines.row(entry)) ids.push_back(m_rows->id(*row));
    return ids;
}

std::optional<std::size_t> RowListBase::current_entry() const
{
    auto item = m_control->GetCurrentItem();
    if (!item.IsOk()) item = m_control->GetSelection();
    return entry_of(item);
}

std::optional<std::int64_t> RowListBase::current() const
{
    const auto entry = current_entry();
    const auto row = entry ? m_lines.row(*entry) : std::nullopt;
    return row ? std::optional(m_rows->id(*row)) : std::nullopt;
}

void RowListBase::select(std::int64_t id)
{
    auto entry = entry_of(id);
    if (!entry && m_rows && can_fold()) {
        // It may be folded away.
        for (std::size_t row = 0; row < m_rows->count(); ++row) {
            if (m_rows->id(row) != id) continue;
            if (const auto group = m_lines.group_of(row)) fold(*group, false);
        }
        entry = entry_of(id);
    }
    if (!entry) return;
    m_control->UnselectAll();
    m_control->SetCurrentItem(item(*entry));
    m_control->Select(item(*entry));
    m_control->EnsureVisible(item(*entry));
    selection_changed();
}

void RowListBase::select_all()
{
    m_control->SelectAll();
    selection_changed();
}

void RowListBase::selection_changed()
{
    if (m_selected_told) m_selected_told();
    if (m_changed_told) m_changed_told();
}

Figures RowListBase::figures() const
{
    Figures figures;
    const std::size_t all = m_total ? m_total : m_rows ? m_rows->count() : 0;
    figures.rows = m_count_words ? utf8(m_count_words(shown(), all)) : words::_("{1} rows", words::count(std::int64_t(shown())));
    figures.selection = money_words();
    return figures;
}

std::string RowListBase::money_words() const
{
    std::vector<std::size_t> rows;
    for (const auto entry : selected_entries())
        if (const auto row = m_lines.row(entry)) rows.push_back(*row);
    if (rows.size() < 2) return {};
    const std::string words = words::_("{1} selected", words::count(std::int64_t(rows.size())));
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].hidden || !m_rows->sums(column)) continue;
        Sums sums;
        std::int64_t count = 0;
        for (const auto row : rows)
            if (const auto money = m_rows->money(row, column)) {
                sums.add(*money);
                ++count;
            }
        if (sums.all().empty()) continue;
        const std::string sum = words + " · " + words::_("Sum {1}", sums.words(false));
        if (sums.all().size() > 1) return sum; // two currencies have no average
        const auto average = sums.all().front().times(base::Fraction(1) / base::Fraction(count), base::Rounding::half_even);
        return sum + " · " + words::_("Average {1}", words::amount(average));
    }
    return words;
}

// ---- keys

void RowListBase::key(wxKeyEvent& event)
{
    const int code = event.GetKeyCode();
    const bool in_search = m_search->HasFocus();
    if (code == WXK_ESCAPE && in_search) return end_filter();
    if (code == WXK_DOWN && in_search) return m_control->SetFocus();
    if (in_search || event.HasAnyModifiers()) {
        if (!in_search && event.ControlDown() && code == 'C') return copy();
        if (!in_search && event.ShiftDown() && code == WXK_F10 && m_menu_told) return m_menu_told();
        return event.Skip();
    }
    if (code == WXK_WINDOWS_MENU && m_menu_told) return m_menu_told();
    if (group_key(code)) return;
    if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && m_activated && current()) return m_activated();
    type_ahead(event);
}

// What is typed quickly one after the other finds the next row whose first shown column begins with it.
void RowListBase::type_ahead(wxKeyEvent& event)
{
    const wxChar typed = event.GetUnicodeKey();
    if (typed == WXK_NONE || typed <= WXK_SPACE || typed == WXK_DELETE || is_empty() || m_control->GetColumnCount() == 0)
        return event.Skip();
    const long now = long(wxGetUTCTimeMillis().GetValue());
    if (now - m_typed_at > 1000) m_typed.clear();
    m_typed_at = now;
    m_typed += utf8(wxString(typed));
    const std::string looked_for = base::find_key(m_typed);
    const std::size_t from = current_entry().value_or(0) + (current_entry() && m_typed.size() == 1 ? 1 : 0);
    for (std::size_t i = 0; i < m_lines.entries(); ++i) {
        const auto row = m_lines.row((from + i) % m_lines.entries());
        if (!row || base::find_key(m_rows->text(*row, m_heading_column)).rfind(looked_for, 0) != 0) continue;
        select(m_rows->id(*row));
        return;
    }
}

} // namespace hedef::uikit
