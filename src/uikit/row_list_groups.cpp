// The groups of RowListBase: headings, what they say, and folding them.
#include "uikit/row_list_base.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/settings.h>
#include <wx/time.h>
#include <wx/utils.h>

#include <algorithm>
#include <utility>

namespace hedef::uikit {

void RowListBase::group_by(const std::string& column)
{
    m_group = column_of(column) ? column : std::string();
    remember();
    if (m_group.empty()) narrow_again();
    refilter();
    if (!m_group.empty() && !is_complete() && m_fetch_all) m_fetch_all([] {});
}

// A heading over some of its rows would be wrong, so a list that grows by pages has groups when all rows are here.
std::optional<std::size_t> RowListBase::group_column() const
{
    return m_group.empty() || !is_complete() ? std::nullopt : column_of(m_group);
}

std::string RowListBase::heading_words(std::size_t group) const
{
    const auto& shown = m_lines.groups()[group];
    const std::string title = words::_(m_columns[*column_of(m_group)].title);
    return (shown.folded ? "▸ " : "▾ ") + title + ": " + (shown.value.empty() ? words::_("(empty)") : shown.value) + " (" +
           words::count(std::int64_t(shown.count)) + ")";
}

// The heading's words where a row begins, its sums under the titles of what they add up.
std::string RowListBase::heading_text(std::size_t group, std::size_t column) const
{
    if (column == m_heading_column) return heading_words(group);
    const auto& sums = m_lines.groups()[group].sums;
    const auto found = sums.find(column);
    return found == sums.end() ? std::string() : found->second.words(false);
}

std::optional<base::Money> RowListBase::heading_amount(std::size_t group, std::size_t column) const
{
    const auto& sums = m_lines.groups()[group].sums;
    const auto found = sums.find(column);
    if (column == m_heading_column || found == sums.end() || found->second.all().size() != 1) return std::nullopt;
    return found->second.all().front();
}

// The first column has to hold the headings; it is as it was when there are none.
void RowListBase::widen_for_headings()
{
    if (m_lines.groups().empty()) return;
    wxDataViewColumn* first = nullptr;
    for (unsigned i = 0; i < m_control->GetColumnCount(); ++i)
        if (m_control->GetColumn(i)->GetModelColumn() == m_heading_column) first = m_control->GetColumn(i);
    if (!first) return;
    constexpr std::size_t most_headings = 200;
    const wxFont bold = m_control->GetFont().Bold();
    int width = 0;
    for (std::size_t group = 0; group < std::min(m_lines.groups().size(), most_headings); ++group) {
        int of_text = 0, ignored = 0;
        m_control->GetTextExtent(wx(heading_words(group)), &of_text, &ignored, nullptr, nullptr, &bold);
        width = std::max(width, of_text);
    }
    width = std::min(width + gap(this, 6), text_width(this, 360));
    const int laid_out = first->WXGetSpecifiedWidth();
    const int before = laid_out > 0 ? laid_out : text_width(this, m_columns[m_heading_column].width);
    if (width <= before) return;
    if (!m_widened) m_widened = Widened{m_heading_column, before, width};
    m_widened->to = width;
    first->SetWidth(width);
}

void RowListBase::narrow_again()
{
    if (!m_widened) return;
    for (unsigned i = 0; i < m_control->GetColumnCount(); ++i) {
        auto* column = m_control->GetColumn(i);
        if (column->GetModelColumn() == m_widened->column && column->WXGetSpecifiedWidth() == m_widened->to) column->SetWidth(m_widened->from);
    }
    m_widened.reset();
}

void RowListBase::fold(std::size_t group, bool folded)
{
    const Place before = place();
    m_lines.fold(group, folded);
    show_lines();
    go_back_to({{}, {}, before.top});
    if (const auto entry = m_lines.entry_of_heading(group)) {
        m_control->UnselectAll();
        m_control->SetCurrentItem(item(*entry));
        m_control->Select(item(*entry));
        m_control->EnsureVisible(item(*entry));
    }
    selection_changed();
}

void RowListBase::fold_all(bool folded)
{
    const Place before = place();
    m_lines.fold_all(folded);
    show_lines();
    go_back_to({before.selected, before.current, {}});
}

// As in a tree: right unfolds, left folds or goes up to the heading, Enter and the space bar do the other.
bool RowListBase::group_key(int code)
{
    const auto entry = current_entry();
    if (!can_fold() || !entry) return false;
    const auto group = m_lines.heading(*entry);
    if (code == WXK_MULTIPLY || code == WXK_NUMPAD_MULTIPLY) return fold_all(false), true;
    if (code == WXK_DIVIDE || code == WXK_NUMPAD_DIVIDE) return fold_all(true), true;
    if (!group) {
        if (code != WXK_LEFT) return false;
        const auto of_row = m_lines.group_of(*m_lines.row(*entry));
        const auto heading = of_row ? m_lines.entry_of_heading(*of_row) : std::nullopt;
        if (!heading) return false;
        m_control->UnselectAll();
        m_control->SetCurrentItem(item(*heading));
        m_control->Select(item(*heading));
        m_control->EnsureVisible(item(*heading));
        selection_changed();
        return true;
    }
    const bool folded = m_lines.groups()[*group].folded;
    if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER || code == WXK_SPACE) return fold(*group, !folded), true;
    if (code == WXK_LEFT && !folded) return fold(*group, true), true;
    if (code == WXK_RIGHT && folded) return fold(*group, false), true;
    return false;
}

void RowListBase::heading_clicked(wxMouseEvent& event)
{
    event.Skip();
    if (!can_fold() || event.HasAnyModifiers()) return;
    wxDataViewItem hit;
    wxDataViewColumn* column = nullptr;
    // The event's place is counted from below the titles on GTK, and from above them elsewhere.
    m_control->HitTest(m_control->ScreenToClient(wxGetMousePosition()), hit, column);
    const auto entry = entry_of(hit);
    const auto group = entry ? m_lines.heading(*entry) : std::nullopt;
    // The second click of a double click is not another one.
    const long now = long(wxGetUTCTimeMillis().GetValue()), before = std::exchange(m_clicked_at, now);
    if (!group || now - before < wxSystemSettings::GetMetric(wxSYS_DCLICK_MSEC, this)) return;
    // When the control has had its click.
    CallAfter([this, group = *group] {
        if (group < m_lines.groups().size()) fold(group, !m_lines.groups()[group].folded);
    });
}

} // namespace hedef::uikit
