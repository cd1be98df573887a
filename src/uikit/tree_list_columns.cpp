// The columns of TreeListBase: how they are shown, sorted, arranged and remembered; copying; and its keys.
#include "base/text.h"
#include "uikit/list_arrangement.h"
#include "uikit/list_columns_dialog.h"
#include "uikit/list_copy.h"
#include "uikit/list_header.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "uikit/tree_list_base.h"

#include <wx/time.h>
#include <wx/utils.h>

#include <algorithm>

namespace hedef::uikit {

void TreeListBase::make_columns()
{
    m_control->ClearColumns();
    const auto kept = arrangement_of(m_preferences.get(m_name + ".columns").value_or(""));
    for (const auto& shape : arranged(m_shipped, kept)) {
        const auto index = *column_of(shape.id);
        m_columns[index].width = shape.width;
        m_columns[index].hidden = shape.hidden;
        if (shape.hidden) continue;
        const auto align = shape.align == Align::right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        auto* renderer = cell_text(shape.align);
        wxString title = _(shape.title);
        title += sort_mark(m_sort, shape.id);
        const int least = shape.width == m_shipped[index].width ? title_width(this, _(shape.title)) : 0;
        auto* column = new wxDataViewColumn(title, renderer, unsigned(index), std::max(least, text_width(this, shape.width)), align,
                                            wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE);
        m_control->AppendColumn(column);
        if (index == 0) m_control->SetExpanderColumn(column);
    }
}

void TreeListBase::sort_by(std::vector<SortKey> keys)
{
    remember();
    m_sort = std::move(keys);
    make_columns();
    const auto chosen = current();
    rebuild();
    unfold_again();
    if (chosen) m_control->Select(item_for(*chosen));
    remember();
}

void TreeListBase::header_clicked(wxDataViewEvent& event)
{
    const auto* column = event.GetDataViewColumn();
    if (!column) return;
    // Up, down, and back to the order in which they came.
    sort_by(clicked(m_sort, m_columns[column->GetModelColumn()].id, wxGetKeyState(WXK_SHIFT), true));
}

std::string TreeListBase::arrangement() const
{
    Arrangement now{{}, m_sort};
    for (const auto* column : in_view_order(*m_control)) {
        const auto& shape = m_columns[column->GetModelColumn()];
        const int width = column->WXGetSpecifiedWidth();
        now.columns.push_back({shape.id, width > 0 ? text_width_at_100(this, width) : shape.width, false});
    }
    for (const auto& shape : m_columns)
        if (shape.hidden) now.columns.push_back({shape.id, shape.width, true});
    return text_of(now);
}

void TreeListBase::remember() const
{
    if (m_control->GetColumnCount() > 0) m_preferences.set(m_name + ".columns", arrangement());
}

void TreeListBase::choose_columns()
{
    auto chosen = ask_columns(this, {arranged(m_columns, arrangement_of(arrangement())), m_sort, {}});
    if (!chosen) return;
    Arrangement wish{{}, chosen->sort};
    for (const auto& column : chosen->columns)
        wish.columns.push_back({column.id, column.width, column.hidden});
    m_preferences.set(m_name + ".columns", text_of(wish));
    const auto row = current();
    m_sort = std::move(chosen->sort);
    make_columns();
    rebuild();
    unfold_again();
    if (row) m_control->Select(item_for(*row));
    if (chosen->fit) fit_columns();
}

void TreeListBase::fit_columns()
{
    const auto rows = in_sight();
    for (auto* column : in_view_order(*m_control)) {
        const auto index = column->GetModelColumn();
        const bool unfolds = index == 0;
        fit_column(*m_control, *column, rows.size(), [&](std::size_t i) {
            return FitCell{wx(m_rows->text(rows[i], index)), false, unfolds ? gap(this, 5) * int(depth(rows[i]) + 1) : 0};
        });
    }
    CallAfter([this] { remember(); }); // GTK knows the new widths when it has laid out
}

std::size_t TreeListBase::depth(std::size_t row) const
{
    std::size_t depth = 0;
    for (auto at = m_rows->parent(row); m_row_of.contains(at); at = m_rows->parent(m_row_of.at(at)))
        ++depth;
    return depth;
}

void TreeListBase::reset_columns()
{
    m_sort.clear();
    m_columns = m_shipped;
    m_preferences.set(m_name + ".columns", "");
    make_columns();
    rebuild();
    unfold_again();
}

TextTable TreeListBase::table(bool) const
{
    TextTable table;
    std::vector<std::size_t> columns;
    for (const auto* column : in_view_order(*m_control))
        columns.push_back(column->GetModelColumn());
    std::vector<std::string> titles;
    for (const auto column : columns) {
        titles.push_back(words::_(m_columns[column].title));
        table.aligns.push_back(m_columns[column].align);
    }
    table.rows.push_back(std::move(titles));
    for (const auto row : in_sight()) {
        std::vector<std::string> cells;
        for (const auto column : columns)
            cells.push_back((column == 0 ? std::string(2 * depth(row), ' ') : std::string()) + m_rows->text(row, column));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::string TreeListBase::as_text() const
{
    return table_text(table());
}

void TreeListBase::copy() const
{
    put_on_clipboard(table());
}

void TreeListBase::key(wxKeyEvent& event)
{
    const int code = event.GetKeyCode();
    if (event.HasAnyModifiers()) {
        if (event.ControlDown() && code == 'C') return copy();
        if (event.ShiftDown() && code == WXK_F10 && m_menu_told) return m_menu_told();
        return event.Skip();
    }
    if (code == WXK_WINDOWS_MENU && m_menu_told) return m_menu_told();
    if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && m_activated && current()) return m_activated();
    const auto at = current();
    // As in every tree of Windows: right unfolds, then goes down; left folds, then goes up.
    if (at && code == WXK_RIGHT && m_children.contains(*at)) {
        if (!m_unfolded.contains(*at)) return unfold(*at);
        return select(m_rows->id(m_children.at(*at).front()));
    }
    if (at && code == WXK_LEFT) {
        if (m_unfolded.contains(*at) && m_children.contains(*at)) return unfold(*at, false);
        return select(m_rows->parent(m_row_of.at(*at)));
    }
    if (code == WXK_MULTIPLY || code == WXK_NUMPAD_MULTIPLY) return unfold_all();
    type_ahead(event);
}

// What is typed quickly one after the other finds the next row in sight whose first column begins with it.
void TreeListBase::type_ahead(wxKeyEvent& event)
{
    const wxChar typed = event.GetUnicodeKey();
    const auto rows = in_sight();
    if (typed == WXK_NONE || typed <= WXK_SPACE || typed == WXK_DELETE || rows.empty()) return event.Skip();
    const long now = long(wxGetUTCTimeMillis().GetValue());
    if (now - m_typed_at > 1000) m_typed.clear();
    m_typed_at = now;
    m_typed += utf8(wxString(typed));
    const std::string looked_for = base::find_key(m_typed);
    std::size_t from = 0;
    if (const auto at = current())
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (m_rows->id(rows[i]) == *at) from = i + (m_typed.size() == 1 ? 1 : 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[(from + i) % rows.size()];
        if (base::find_key(m_rows->text(row, 0)).rfind(looked_for, 0) != 0) continue;
        return select(m_rows->id(row));
    }
}

} // namespace hedef::uikit
