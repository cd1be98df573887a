// The columns of RowListBase: how they are shown, sorted, arranged and remembered; and its keys.
#include "uikit/list_arrangement.h"
#include "uikit/list_columns_dialog.h"
#include "uikit/list_copy.h"
#include "base/text.h"
#include "uikit/row_list_base.h"
#include "uikit/text.h"

#include <wx/srchctrl.h>
#include <wx/time.h>
#include <wx/utils.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

// Columns as they stand in the control, left to right.
std::vector<wxDataViewColumn*> in_view_order(const wxDataViewCtrl& control)
{
    std::vector<wxDataViewColumn*> columns;
    for (unsigned i = 0; i < control.GetColumnCount(); ++i)
        columns.push_back(control.GetColumn(i));
    std::stable_sort(columns.begin(), columns.end(),
                     [&](auto* a, auto* b) { return control.GetColumnPosition(a) < control.GetColumnPosition(b); });
    return columns;
}

} // namespace

void RowListBase::make_columns()
{
    m_control->ClearColumns();
    const auto kept = arrangement_of(m_preferences.get(column_key()).value_or(""));
    for (const auto& shape : arranged(m_columns, kept)) {
        const auto index = *column_of(shape.id);
        m_columns[index].width = shape.width;
        m_columns[index].hidden = shape.hidden;
        if (shape.hidden) continue;
        const auto align = shape.align == Align::right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        auto* renderer = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, align | wxALIGN_CENTRE_VERTICAL);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        m_control->AppendColumn(new wxDataViewColumn(_(shape.title), renderer, unsigned(index), text_width(this, shape.width),
                                                     align, wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE));
    }
    show_titles();
}

void RowListBase::show_titles()
{
    for (unsigned i = 0; i < m_control->GetColumnCount(); ++i) {
        auto* column = m_control->GetColumn(i);
        const auto& shape = m_columns[column->GetModelColumn()];
        wxString title = _(shape.title);
        for (std::size_t key = 0; key < m_sort.size(); ++key) {
            if (m_sort[key].column != shape.id) continue;
            title += wx(m_sort[key].descending ? " ▼" : " ▲");
            if (m_sort.size() > 1) title += wxString::Format(wxS("%d"), int(key) + 1);
        }
        if (column->GetTitle() != title) column->SetTitle(title);
    }
}

void RowListBase::sort_by(std::vector<SortKey> keys)
{
    m_sort = std::move(keys);
    show_titles();
    remember();
    if (m_sort_elsewhere)
        m_sort_elsewhere(m_sort);
    else
        refilter();
}

void RowListBase::header_clicked(wxDataViewEvent& event)
{
    const auto* column = event.GetDataViewColumn();
    if (!column) return;
    const auto& id = m_columns[column->GetModelColumn()].id;
    auto keys = m_sort;
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.column == id; });
    const bool again = found != keys.end();
    const SortKey key{id, again && !found->descending};
    if (!wxGetKeyState(WXK_SHIFT))
        keys = {key};
    else if (again)
        *found = key;
    else
        keys.push_back(key);
    sort_by(std::move(keys));
}

std::string RowListBase::column_key() const
{
    return m_name + ".columns";
}

std::string RowListBase::arrangement() const
{
    Arrangement now{{}, m_sort};
    for (auto* column : in_view_order(*m_control)) {
        const auto& shape = m_columns[column->GetModelColumn()];
        const int width = column->GetWidth();
        now.columns.push_back({shape.id, width > 0 ? text_width_at_100(this, width) : shape.width, false});
    }
    for (const auto& shape : m_columns)
        if (shape.hidden) now.columns.push_back({shape.id, shape.width, true});
    return text_of(now);
}

void RowListBase::arrange(const std::string& text)
{
    m_preferences.set(column_key(), text);
    recall();
    make_columns();
    sort_by(m_sort);
}

void RowListBase::remember() const
{
    if (m_control->GetColumnCount() > 0) m_preferences.set(column_key(), arrangement());
}

void RowListBase::recall()
{
    const auto kept = m_preferences.get(column_key());
    if (!kept) return;
    m_sort.clear();
    for (const auto& key : arrangement_of(*kept).sort)
        if (column_of(key.column)) m_sort.push_back(key);
}

void RowListBase::choose_columns()
{
    std::vector<ColumnShape> shown;
    for (auto* column : in_view_order(*m_control))
        shown.push_back(m_columns[column->GetModelColumn()]);
    for (const auto& shape : m_columns)
        if (shape.hidden) shown.push_back(shape);
    const auto chosen = ask_columns(this, shown);
    if (!chosen) return;
    Arrangement wish{{}, m_sort};
    for (const auto& column : *chosen)
        wish.columns.push_back({column.id, column.width, column.hidden});
    arrange(text_of(wish));
}

void RowListBase::show_column(const std::string& id, bool shown)
{
    auto wish = arrangement_of(arrangement());
    for (auto& column : wish.columns)
        if (column.id == id) column.hidden = !shown;
    arrange(text_of(wish));
}

bool RowListBase::column_shown(const std::string& id) const
{
    const auto column = column_of(id);
    return column && !m_columns[*column].hidden;
}

void RowListBase::reset_columns()
{
    m_preferences.set(column_key(), "");
    m_sort.clear();
    m_columns = m_shipped;
    make_columns();
    sort_by({});
}

void RowListBase::key(wxKeyEvent& event)
{
    const bool in_search = m_search->HasFocus();
    if (event.GetKeyCode() == WXK_ESCAPE && in_search) {
        m_search->ChangeValue(wxString());
        filter_text("");
        m_search->Hide();
        Layout();
        m_control->SetFocus();
        return;
    }
    if (event.GetKeyCode() == WXK_DOWN && in_search) return m_control->SetFocus();
    if (in_search || event.HasAnyModifiers()) {
        if (!in_search && event.ControlDown() && event.GetKeyCode() == 'C') return copy();
        if (!in_search && event.ShiftDown() && event.GetKeyCode() == WXK_F10 && m_menu_told) return m_menu_told();
        return event.Skip();
    }
    if (event.GetKeyCode() == WXK_WINDOWS_MENU && m_menu_told) return m_menu_told();
    if ((event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) && m_activated && current())
        return m_activated();
    type_ahead(event);
}

// What is typed quickly one after the other finds the next row whose first shown column begins with it.
void RowListBase::type_ahead(wxKeyEvent& event)
{
    const wxChar typed = event.GetUnicodeKey();
    if (typed == WXK_NONE || typed <= WXK_SPACE || typed == WXK_DELETE || m_order.empty() || m_control->GetColumnCount() == 0)
        return event.Skip();
    const long now = long(wxGetUTCTimeMillis().GetValue());
    if (now - m_typed_at > 1000) m_typed.clear();
    m_typed_at = now;
    m_typed += utf8(wxString(typed));
    const std::string looked_for = base::find_key(m_typed);
    const auto columns = in_view_order(*m_control);
    const std::size_t column = columns.front()->GetModelColumn();
    std::size_t from = 0;
    if (const auto at = current())
        if (const auto row = row_of(*at)) from = *row + (m_typed.size() == 1 ? 1 : 0);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::size_t row = (from + i) % m_order.size();
        if (base::find_key(m_rows->text(m_order[row], column)).rfind(looked_for, 0) != 0) continue;
        select(m_rows->id(m_order[row]));
        return;
    }
}

TextTable RowListBase::table(bool all) const
{
    TextTable table;
    const auto columns = in_view_order(*m_control);
    std::vector<std::string> titles;
    for (auto* column : columns) {
        const auto& shape = m_columns[column->GetModelColumn()];
        titles.push_back(words::_(shape.title));
        table.aligns.push_back(shape.align);
    }
    table.rows.push_back(std::move(titles));
    const auto add = [&](std::size_t shown) {
        std::vector<std::string> cells;
        for (auto* column : columns)
            cells.push_back(m_rows->text(m_order[shown], column->GetModelColumn()));
        table.rows.push_back(std::move(cells));
    };
    wxDataViewItemArray items;
    m_control->GetSelections(items);
    if (all || items.empty()) {
        for (std::size_t row = 0; row < m_order.size(); ++row)
            add(row);
        return table;
    }
    std::vector<unsigned> rows;
    for (const auto& item : items)
        rows.push_back(item_row(item));
    std::sort(rows.begin(), rows.end());
    for (const auto row : rows)
        if (row < m_order.size()) add(row);
    return table;
}

} // namespace hedef::uikit
