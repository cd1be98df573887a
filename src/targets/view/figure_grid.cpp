#include "targets/view/figure_grid.h"

#include "targets/view/figure_editor.h"
#include "targets/view/figure_table.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace hedef::targets {

FigureGrid::FigureGrid(wxWindow* parent, TargetsPresenter& presenter)
    : wxGrid(parent, wxID_ANY), m_presenter(presenter), m_table(new FigureTable(presenter))
{
    SetName(wxS("targets.sheet"));
    SetTable(m_table, true, wxGridSelectCells);
    SetDefaultEditor(new FigureEditor({[this](int row, int column, const wxString& text) {
                                           if (const auto cell = m_table->cell(row, column))
                                               m_presenter.typing(*cell, uikit::utf8(text));
                                       },
                                       [this] { m_presenter.stop_typing(); }}));
    m_table->unreadable = [this](int row, int column, const wxString& text) {
        CallAfter([this, row, column, text] { edit_again(row, column, text); });
    };
    SetRowLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    SetRowLabelSize(uikit::text_width(this, 230));
    SetColLabelSize(FromDIP(40));
    SetLabelFont(GetDefaultCellFont());
    SetDefaultRowSize(std::max(FromDIP(24), GetDefaultRowSize()));
    EnableDragRowSize(false);
    SetCellHighlightPenWidth(FromDIP(2));
    bind_events();
}

void FigureGrid::bind_events()
{
    Bind(wxEVT_KEY_DOWN, &FigureGrid::key, this);
    const auto told = [this](wxEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (on_select) on_select();
        });
    };
    Bind(wxEVT_GRID_SELECT_CELL, [told](wxGridEvent& event) { told(event); });
    Bind(wxEVT_GRID_RANGE_SELECTED, [told](wxGridRangeSelectEvent& event) { told(event); });
    Bind(wxEVT_GRID_CELL_RIGHT_CLICK, [this](wxGridEvent& event) {
        if (!IsInSelection(event.GetRow(), event.GetCol())) {
            ClearSelection();
            SetGridCursor(event.GetRow(), event.GetCol());
        }
        if (on_menu) on_menu();
    });
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) {
        if (on_menu) on_menu();
    });
    Bind(wxEVT_GRID_CELL_LEFT_DCLICK, [this](wxGridEvent& event) {
        const auto& rows = m_presenter.state().rows;
        if (m_table->cell(event.GetRow(), event.GetCol()) || std::size_t(event.GetRow()) >= rows.size())
            event.Skip();
        else if (on_activate)
            on_activate(rows[std::size_t(event.GetRow())]);
    });
    const auto fold = [this](wxGridEvent& event) {
        const auto& state = m_presenter.state();
        if (event.GetRow() < 0 || std::size_t(event.GetRow()) >= state.rows.size()) return event.Skip();
        const std::size_t row = state.rows[std::size_t(event.GetRow())];
        if (state.sheet.children(row).empty()) return event.Skip();
        m_presenter.fold(row, !state.folded[row]);
    };
    Bind(wxEVT_GRID_LABEL_LEFT_DCLICK, fold);
}

void FigureGrid::key(wxKeyEvent& event)
{
    const auto& rows = m_presenter.state().rows;
    const int row = GetGridCursorRow();
    const bool plain = !event.HasAnyModifiers();
    if (event.GetKeyCode() == WXK_DELETE && plain && !IsCellEditControlShown()) return m_presenter.erase(selected_cells());
    if (event.GetKeyCode() == WXK_RETURN && plain && row >= 0 && std::size_t(row) < rows.size() &&
        !m_table->cell(row, GetGridCursorCol())) {
        if (on_activate) on_activate(rows[std::size_t(row)]);
        return;
    }
    event.Skip();
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
        SetColSize(column, width + FromDIP(bar ? 48 : 24));
    }
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

std::vector<TargetsPresenter::Cells> FigureGrid::selected_rows() const
{
    const Block block = selection();
    std::vector<TargetsPresenter::Cells> rows;
    for (int row = block.top; row <= block.bottom; ++row) {
        rows.emplace_back();
        for (int column = block.left; column <= block.right; ++column)
            if (const auto cell = m_table->cell(row, column)) rows.back().push_back(*cell);
    }
    return rows;
}

std::vector<TargetsPresenter::Cells> FigureGrid::selected_columns() const
{
    const Block block = selection();
    std::vector<TargetsPresenter::Cells> columns;
    for (int column = block.left; column <= block.right; ++column) {
        columns.emplace_back();
        for (int row = block.top; row <= block.bottom; ++row)
            if (const auto cell = m_table->cell(row, column)) columns.back().push_back(*cell);
    }
    return columns;
}

TargetsPresenter::Cells FigureGrid::selected_cells() const
{
    TargetsPresenter::Cells cells;
    for (const auto& row : selected_rows())
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

// What was refused stays in the editor, to be put right or given up.
void FigureGrid::edit_again(int row, int column, const wxString& text)
{
    if (row >= GetNumberRows() || column >= GetNumberCols() || IsReadOnly(row, column)) return;
    SetGridCursor(row, column);
    EnableCellEditControl();
    wxGridCellEditor* editor = GetCellEditor(row, column);
    if (auto* control = wxDynamicCast(editor->GetWindow(), wxTextCtrl)) {
        control->SetValue(text);
        control->SelectAll();
    }
    editor->DecRef();
}

} // namespace hedef::targets
