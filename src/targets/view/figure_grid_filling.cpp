#include "targets/view/figure_grid.h"
#include "targets/view/figure_table.h"
#include "targets/view/fill_handle.h"

#include <algorithm>

// The handle at the corner of the selection: while it is dragged the selection grows, and what was added is filled when it
// is let go.
namespace hedef::targets {

void FigureGrid::make_handle()
{
    m_handle = new FillHandle(GetGridWindow(), {[this] {
                                                    m_from = m_to = selection();
                                                    SetFocus();
                                                },
                                                [this](wxPoint at) { drag_to(at); }, [this] { drop(); },
                                                [this] {
                                                    m_to = m_from;
                                                    select_block(m_from);
                                                }});
    m_handle->Hide();
    // Scrolling, folding, sizing, selecting: whatever moved the corner, the handle follows.
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        place_handle();
    });
}

void FigureGrid::place_handle()
{
    if (m_handle->dragging()) return;
    const Block block = selection();
    const auto blocks = GetSelectedBlocks();
    const bool one = !(blocks.begin() != blocks.end()) || !(++blocks.begin() != blocks.end());
    const bool can = m_presenter.state().read_only.empty() && !m_presenter.state().loading && !IsCellEditControlShown() &&
                     one && block.bottom >= 0 && block.bottom < GetNumberRows() && block.right >= 0 &&
                     block.right < GetNumberCols() && m_table->cell(block.top, block.left) && m_table->cell(block.bottom, block.right);
    const wxPoint corner = can ? CalcScrolledPosition(CellToRect(block.bottom, block.right).GetBottomRight()) : wxPoint();
    if (can && wxRect(GetGridWindow()->GetClientSize()).Contains(corner))
        m_handle->stand_at(corner);
    else if (m_handle->IsShown())
        m_handle->Hide();
}

// To the side on which the pointer is farther from the block; dragging beyond the edge of the window scrolls on.
void FigureGrid::drag_to(wxPoint at)
{
    const wxPoint inside = CalcUnscrolledPosition(at);
    const int row = YToRow(inside.y, true), column = XToCol(inside.x, true);
    if (row < 0 || column < 0) return;
    Block to = m_from;
    const int down = row > m_from.bottom ? row - m_from.bottom : row < m_from.top ? m_from.top - row : 0;
    const int aside = column > m_from.right ? column - m_from.right : column < m_from.left ? m_from.left - column : 0;
    // A column is as wide as some rows are high.
    if (aside > 0 && aside * 3 >= down) {
        to.left = std::min(to.left, column);
        to.right = std::max(to.right, column);
        while (to.right > m_from.right && !m_table->cell(to.top, to.right)) --to.right;
    } else if (down > 0) {
        to.top = std::min(to.top, row);
        to.bottom = std::max(to.bottom, row);
    }
    m_to = to;
    select_block(to);
    if (!IsVisible(row, column, true)) MakeCellVisible(row, column);
}

void FigureGrid::drop()
{
    const bool aside = m_to.left != m_from.left || m_to.right != m_from.right;
    const bool down = m_to.top != m_from.top || m_to.bottom != m_from.bottom;
    if (!aside && !down) return;
    auto lines = aside ? rows_of(m_to) : columns_of(m_to);
    const bool back = aside ? m_to.left != m_from.left : m_to.top != m_from.top;
    if (back)
        for (auto& line : lines)
            std::reverse(line.begin(), line.end());
    const auto given = static_cast<std::size_t>(aside ? m_from.right - m_from.left + 1 : m_from.bottom - m_from.top + 1);
    m_presenter.extend(lines, given);
    select_block(m_to);
}

void FigureGrid::select_block(const Block& block)
{
    SelectBlock(block.top, block.left, block.bottom, block.right);
}

} // namespace hedef::targets
