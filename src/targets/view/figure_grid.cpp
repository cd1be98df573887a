#include "targets/view/figure_grid.h"

#include "targets/present/figure_words.h"
#include "targets/view/figure_editor.h"
#include "targets/view/figure_table.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/dcclient.h>

#include <algorithm>
#include <cstdlib>

namespace hedef::targets {

FigureGrid::FigureGrid(wxWindow* parent, TargetsPresenter& presenter, desk::Preferences& preferences)
    : wxGrid(parent, wxID_ANY), m_presenter(presenter), m_preferences(preferences), m_table(new FigureTable(presenter))
{
    SetName(wxS("targets.sheet"));
    SetTable(m_table, true, wxGridSelectCells);
    SetDefaultEditor(new FigureEditor({[this](int row, int column, const wxString& text) {
                                           if (const auto cell = m_table->cell(row, column))
                                               m_presenter.typing(*cell, uikit::utf8(text));
                                           show_understood(row, column, text);
                                       },
                                       [this] {
                                           hide_understood();
                                           m_presenter.stop_typing();
                                       },
                                       [this] { hide_understood(); }}));
    m_table->unreadable = [this](int row, int column, const wxString& text) {
        CallAfter([this, row, column, text] { edit_again(row, column, text); });
    };
    SetRowLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    SetRowLabelSize(uikit::text_width(this, 230));
    SetColLabelSize(FromDIP(40));
    SetLabelFont(GetDefaultCellFont());
    SetDefaultRowSize(std::max(FromDIP(24), GetDefaultRowSize()));
    EnableDragRowSize(false);
    SetTabBehaviour(Tab_Wrap);
    SetCellHighlightPenWidth(FromDIP(2));
    bind_events();
    bind_labels();
    make_handle();
}

void FigureGrid::show_all()
{
    const auto& state = m_presenter.state();
    std::optional<std::size_t> was;
    if (GetGridCursorRow() >= 0 && GetGridCursorCol() >= 0)
        if (const auto cell = current()) was = cell->row;
    const int column = GetGridCursorCol();
    if (IsCellEditControlEnabled()) DisableCellEditControl();
    wxGridUpdateLocker locker(this);
    m_table->resize();
    size_columns();
    if (was) {
        const auto found = std::find(state.rows.begin(), state.rows.end(), *was);
        if (found != state.rows.end() && column < GetNumberCols())
            SetGridCursor(static_cast<int>(found - state.rows.begin()), column);
    } else if (GetNumberRows() > 0 && GetGridCursorRow() < 0) {
        SetGridCursor(0, 0);
    }
    ForceRefresh();
}

// Wide enough for the largest sums, which stand in the first rows, and for the titles.
void FigureGrid::size_columns()
{
    wxClientDC dc(this);
    dc.SetFont(GetDefaultCellFont().Bold());
    const int least = FromDIP(72), rows = std::min(GetNumberRows(), 8);
    for (int column = 0; column < GetNumberCols(); ++column) {
        int width = least;
        const bool bar = m_presenter.state().columns[std::size_t(column)].kind == GridColumn::Kind::attained;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, dc.GetTextExtent(m_table->GetValue(row, column)).x * (bar ? 2 : 1));
        for (const wxString& line : wxSplit(m_table->GetColLabelValue(column), '\n'))
            width = std::max(width, dc.GetTextExtent(line).x);
        const auto kept = m_preferences.get(width_key(column));
        const int chosen = kept ? std::atoi(kept->c_str()) : 0;
        SetColSize(column, chosen > 0 ? uikit::text_width(this, chosen) : width + FromDIP(bar ? 48 : 24));
    }
}

// Of the kind of column, so that a width that somebody chose holds for every year and measure.
std::string FigureGrid::width_key(int column) const
{
    const GridColumn& shape = m_presenter.state().columns[std::size_t(column)];
    return "targets.grid.width." + std::to_string(static_cast<int>(shape.kind)) + "." + std::to_string(shape.slot);
}

void FigureGrid::remember_width(int column)
{
    m_preferences.set(width_key(column), std::to_string(uikit::text_width_at_100(this, GetColSize(column))));
}

void FigureGrid::show_rows(const std::vector<std::size_t>& sheet_rows)
{
    const auto& rows = m_presenter.state().rows;
    const int last = GetNumberCols() - 1;
    for (const std::size_t of_sheet : sheet_rows) {
        const auto found = std::lower_bound(rows.begin(), rows.end(), of_sheet);
        if (found == rows.end() || *found != of_sheet) continue;
        const int row = static_cast<int>(found - rows.begin());
        if (IsVisible(row, std::max(0, GetGridCursorCol()), false) || row == GetGridCursorRow())
            RefreshBlock(row, 0, row, last);
    }
}

void FigureGrid::show_standings()
{
    size_columns();
    ForceRefresh();
}

std::optional<TargetsPresenter::Cell> FigureGrid::current() const
{
    return m_table->cell(GetGridCursorRow(), GetGridCursorCol());
}

FigureGrid::Block FigureGrid::selection() const
{
    Block block{GetGridCursorRow(), GetGridCursorCol(), GetGridCursorRow(), GetGridCursorCol()};
    bool first = true;
    for (const auto& part : GetSelectedBlocks()) {
        if (first) block = {part.GetTopRow(), part.GetLeftCol(), part.GetBottomRow(), part.GetRightCol()};
        first = false;
        block = {std::min(block.top, part.GetTopRow()), std::min(block.left, part.GetLeftCol()),
                 std::max(block.bottom, part.GetBottomRow()), std::max(block.right, part.GetRightCol())};
    }
    return block;
}

std::vector<TargetsPresenter::Cells> FigureGrid::rows_of(const Block& block) const
{
    std::vector<TargetsPresenter::Cells> rows;
    for (int row = block.top; row <= block.bottom; ++row) {
        rows.emplace_back();
        for (int column = block.left; column <= block.right; ++column)
            if (const auto cell = m_table->cell(row, column)) rows.back().push_back(*cell);
    }
    return rows;
}

std::vector<TargetsPresenter::Cells> FigureGrid::columns_of(const Block& block) const
{
    std::vector<TargetsPresenter::Cells> columns;
    for (int column = block.left; column <= block.right; ++column) {
        columns.emplace_back();
        for (int row = block.top; row <= block.bottom; ++row)
            if (const auto cell = m_table->cell(row, column)) columns.back().push_back(*cell);
    }
    return columns;
}

std::vector<TargetsPresenter::Cells> FigureGrid::lines_right() const
{
    Block block = selection();
    if (block.left == block.right && block.left > 0) --block.left;
    return rows_of(block);
}

std::vector<TargetsPresenter::Cells> FigureGrid::lines_down() const
{
    Block block = selection();
    if (block.top == block.bottom && block.top > 0) --block.top;
    return columns_of(block);
}

TargetsPresenter::Cells FigureGrid::selected_cells() const
{
    TargetsPresenter::Cells cells;
    for (const auto& row : rows_of(selection()))
        cells.insert(cells.end(), row.begin(), row.end());
    return cells;
}

PastePlace FigureGrid::place() const
{
    const Block block = selection();
    return {std::size_t(std::max(0, block.top)), std::size_t(std::max(0, block.left)),
            std::size_t(block.bottom - block.top + 1), std::size_t(block.right - block.left + 1)};
}

void FigureGrid::copy() const
{
    const Block block = selection();
    if (block.top < 0) return;
    std::vector<std::size_t> rows, columns;
    for (int row = block.top; row <= block.bottom; ++row)
        rows.push_back(std::size_t(row));
    for (int column = block.left; column <= block.right; ++column)
        columns.push_back(std::size_t(column));
    wxClipboardLocker clipboard;
    if (!!clipboard) wxTheClipboard->SetData(new wxTextDataObject(uikit::wx(m_presenter.copy(rows, columns))));
}

uikit::TextTable FigureGrid::table(bool) const
{
    uikit::TextTable table;
    table.rows.push_back({words::_("Owner")});
    table.aligns.push_back(uikit::Align::left);
    for (int column = 0; column < GetNumberCols(); ++column) {
        wxString title = m_table->GetColLabelValue(column);
        title.Replace(wxS("\n"), wxS(" "));
        table.rows.front().push_back(uikit::utf8(title));
        table.aligns.push_back(uikit::Align::right);
    }
    for (int row = 0; row < GetNumberRows(); ++row) {
        auto& cells = table.rows.emplace_back();
        const auto& state = m_presenter.state();
        const SheetOwner& owner = state.sheet.owners()[state.rows[std::size_t(row)]];
        cells.push_back(std::string(2 * std::size_t(owner.depth), ' ') + owner_words(owner, state.grouping));
        for (int column = 0; column < GetNumberCols(); ++column)
            cells.push_back(uikit::utf8(m_table->GetValue(row, column)));
    }
    return table;
}

void FigureGrid::paste()
{
    wxTextDataObject text;
    {
        wxClipboardLocker clipboard;
        if (!clipboard || !wxTheClipboard->IsSupported(wxDF_UNICODETEXT) || !wxTheClipboard->GetData(text)) return;
    }
    m_presenter.paste(uikit::utf8(text.GetText()), place());
}

void FigureGrid::fold_current()
{
    const auto& state = m_presenter.state();
    const int grid_row = GetGridCursorRow();
    if (grid_row < 0 || std::size_t(grid_row) >= state.rows.size()) return;
    std::size_t row = state.rows[std::size_t(grid_row)];
    if (state.sheet.children(row).empty()) row = state.sheet.owners()[row].parent.value_or(row);
    const auto found = std::find(state.rows.begin(), state.rows.end(), row);
    if (found != state.rows.end())
        SetGridCursor(static_cast<int>(found - state.rows.begin()), std::max(0, GetGridCursorCol()));
    m_presenter.fold(row, !state.folded[row]);
}

} // namespace hedef::targets
