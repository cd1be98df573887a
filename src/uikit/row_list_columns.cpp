// The columns of RowListBase: how they are shown, sorted, arranged and remembered; and the table they make.
#include "uikit/list_arrangement.h"
#include "uikit/list_columns_dialog.h"
#include "uikit/list_header.h"
#include "uikit/row_list_base.h"
#include "uikit/text.h"

#include <wx/utils.h>

#include <algorithm>

namespace hedef::uikit {

void RowListBase::make_columns()
{
    m_control->ClearColumns();
    m_widened.reset();
    const auto kept = arrangement_of(m_preferences.get(column_key()).value_or(""));
    for (const auto& shape : arranged(m_columns, kept)) {
        const auto index = *column_of(shape.id);
        m_columns[index].width = shape.width;
        m_columns[index].hidden = shape.hidden;
        if (shape.hidden) continue;
        const auto align = shape.align == Align::right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        auto* renderer = cell_text(shape.align);
        // Nobody's own width: the title must be read in every language.
        const int least = shape.width == m_shipped[index].width ? title_width(this, _(shape.title)) : 0;
        m_control->AppendColumn(new wxDataViewColumn(_(shape.title), renderer, unsigned(index),
                                                     std::max(least, text_width(this, shape.width)), align, wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE));
    }
    show_titles();
}

void RowListBase::show_titles()
{
    const auto in_order = in_view_order(*m_control);
    m_heading_column = in_order.empty() ? 0 : in_order.front()->GetModelColumn();
    for (unsigned i = 0; i < m_control->GetColumnCount(); ++i) {
        auto* column = m_control->GetColumn(i);
        const auto& shape = m_columns[column->GetModelColumn()];
        const wxString title = _(shape.title) + sort_mark(m_sort, shape.id);
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
    sort_by(clicked(m_sort, m_columns[column->GetModelColumn()].id, wxGetKeyState(WXK_SHIFT), false));
}

std::string RowListBase::column_key() const
{
    return m_name + ".columns";
}

std::string RowListBase::arrangement() const
{
    Arrangement now{{}, m_sort, m_group};
    for (auto* column : in_view_order(*m_control)) {
        const auto index = column->GetModelColumn();
        const auto& shape = m_columns[index];
        int width = column->WXGetSpecifiedWidth(); // not what the last one gets of the room that is left
        if (m_widened && m_widened->column == index && width == m_widened->to) width = m_widened->from;
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
    const auto wish = arrangement_of(*kept);
    m_sort.clear();
    for (const auto& key : wish.sort)
        if (column_of(key.column)) m_sort.push_back(key);
    m_group = column_of(wish.group) ? wish.group : std::string();
}

void RowListBase::choose_columns()
{
    ask_arrangement(false);
}

void RowListBase::ask_group()
{
    ask_arrangement(true);
}

void RowListBase::ask_arrangement(bool at_group)
{
    std::vector<ColumnShape> shown;
    for (const auto& column : arrangement_of(arrangement()).columns) {
        shown.push_back(m_columns[*column_of(column.id)]);
        shown.back().width = column.width;
    }
    auto chosen = ask_columns(this, {shown, m_sort, m_group, true}, at_group);
    if (!chosen) return;
    Arrangement wish{{}, std::move(chosen->sort), std::move(chosen->group)};
    for (const auto& column : chosen->columns)
        wish.columns.push_back({column.id, column.width, column.hidden});
    arrange(text_of(wish));
    if (chosen->fit) fit_columns();
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
    m_group.clear();
    m_columns = m_shipped;
    make_columns();
    sort_by({});
}

void RowListBase::fit_columns()
{
    for (auto* column : in_view_order(*m_control)) {
        const auto index = column->GetModelColumn();
        fit_column(*m_control, *column, m_lines.entries(), [&](std::size_t entry) {
            const auto row = m_lines.row(entry);
            return FitCell{wx(row ? m_rows->text(*row, index) : heading_text(*m_lines.heading(entry), index)), !row, 0};
        });
    }
    m_widened.reset();
    CallAfter([this] { remember(); }); // GTK knows the new widths when it has laid out
}

TextTable RowListBase::table(bool all) const
{
    TextTable table;
    std::vector<std::size_t> columns;
    for (auto* column : in_view_order(*m_control))
        columns.push_back(column->GetModelColumn());
    std::vector<std::string> titles;
    bool summed = false;
    for (const auto column : columns) {
        titles.push_back(words::_(m_columns[column].title));
        table.aligns.push_back(m_columns[column].align);
        summed = summed || (m_rows && m_rows->sums(column));
    }
    table.rows.push_back(std::move(titles));
    if (summed) table.amounts.emplace_back();
    if (can_fold()) table.lines.push_back(TextTable::Line::row);
    const auto add = [&](std::size_t entry) {
        const auto row = m_lines.row(entry);
        const auto group = m_lines.heading(entry);
        std::vector<std::string> cells;
        for (const auto column : columns)
            cells.push_back(row ? m_rows->text(*row, column) : heading_text(*group, column));
        table.rows.push_back(std::move(cells));
        if (can_fold()) table.lines.push_back(group ? TextTable::Line::heading : TextTable::Line::row);
        if (!summed) return;
        auto& amounts = table.amounts.emplace_back(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            amounts[i] = row ? (m_rows->sums(columns[i]) ? m_rows->money(*row, columns[i]) : std::nullopt)
                             : heading_amount(*group, columns[i]);
    };
    const auto chosen = all ? std::vector<std::size_t>() : selected_entries();
    for (const auto entry : chosen)
        add(entry);
    for (std::size_t entry = 0; chosen.empty() && entry < m_lines.entries(); ++entry)
        add(entry);
    return table;
}

} // namespace hedef::uikit
