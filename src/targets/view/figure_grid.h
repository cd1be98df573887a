#pragma once
#include "targets/present/targets_presenter.h"

#include <wx/grid.h>

namespace hedef::targets {

class FigureTable;

// The sheet: people and territories by periods, typed into like a spreadsheet.
class FigureGrid : public wxGrid
{
public:
    FigureGrid(wxWindow* parent, TargetsPresenter&);

    // Everything is another; the cursor stays at its owner and period as far as they are still there.
    void show_all();
    void show_rows(const std::vector<std::size_t>& sheet_rows);
    void show_standings();

    // The sheet's cells that are selected, or the one under the cursor; as rows of the grid from left to right, and the same
    // as columns from top to bottom.
    std::vector<TargetsPresenter::Cells> selected_rows() const;
    std::vector<TargetsPresenter::Cells> selected_columns() const;
    TargetsPresenter::Cells selected_cells() const;
    std::optional<TargetsPresenter::Cell> current() const;
    PastePlace place() const;
    void copy() const;
    void paste();
    void fold_current();

    // Enter or a double click on a column behind the figures.
    std::function<void(std::size_t sheet_row)> on_activate;
    std::function<void()> on_menu;
    // The cursor or the selection is elsewhere.
    std::function<void()> on_select;

private:
    struct Block
    {
        int top = 0, left = 0, bottom = 0, right = 0;
    };
    Block selection() const;
    void bind_events();
    void key(wxKeyEvent&);
    void size_columns();
    void edit_again(int row, int column, const wxString& text);

    TargetsPresenter& m_presenter;
    FigureTable* m_table = nullptr;
};

} // namespace hedef::targets
