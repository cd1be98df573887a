#pragma once
#include "targets/present/targets_presenter.h"
#include "uikit/listing.h"

#include <wx/grid.h>

class wxPanel;
class wxStaticText;

namespace hedef::targets {

class FigureTable;
class FillHandle;

// The sheet: people and territories by periods, typed into like a spreadsheet.
class FigureGrid : public wxGrid, public uikit::Listing
{
public:
    FigureGrid(wxWindow* parent, TargetsPresenter&, desk::Preferences&);

    // Everything is another; the cursor stays at its owner and period as far as they are still there.
    void show_all();
    void show_rows(const std::vector<std::size_t>& sheet_rows);
    void show_standings();

    // The sheet's cells that are selected, or the one under the cursor.
    TargetsPresenter::Cells selected_cells() const;
    // What filling to the right (down) is about: the selection's rows from left to right (columns from top to bottom); of one
    // column (row) alone, together with the one before it, as spreadsheets do.
    std::vector<TargetsPresenter::Cells> lines_right() const;
    std::vector<TargetsPresenter::Cells> lines_down() const;
    std::optional<TargetsPresenter::Cell> current() const;
    PastePlace place() const;
    void copy() const;
    void paste();
    void fold_current();

    // The sheet as it is shown, for files and paper: owners before the figures, indented below those above them.
    uikit::TextTable table(bool all) const override;
    bool is_empty() const override { return m_presenter.state().rows.empty(); }
    bool can_fold() const override { return !is_empty(); }
    void fold_all(bool folded) override { m_presenter.fold_all(folded); }

    // Enter or a double click on a column behind the figures.
    std::function<void(std::size_t sheet_row)> on_activate;
    std::function<void()> on_menu;
    // The cursor or the selection is elsewhere.
    std::function<void()> on_select;
    // Somebody tries to type where nothing can be typed.
    std::function<void(const std::string& why)> on_blocked;

private:
    struct Block
    {
        int top = 0, left = 0, bottom = 0, right = 0;
    };
    Block selection() const;
    std::vector<TargetsPresenter::Cells> rows_of(const Block&) const;
    std::vector<TargetsPresenter::Cells> columns_of(const Block&) const;
    void bind_events();
    void bind_labels();
    void key(wxKeyEvent&);
    void character(wxKeyEvent&);
    void go_on(const wxKeyEvent&);
    bool say_why_not(int row, int column);
    void size_columns();
    void remember_width(int column);
    std::string width_key(int column) const;
    void edit_again(int row, int column, const wxString& text);
    void show_understood(int row, int column, const wxString& text);
    void hide_understood();

    // Dragging the handle (figure_grid_filling.cpp).
    void make_handle();
    void place_handle();
    void drag_to(wxPoint);
    void drop();
    void select_block(const Block&);

    TargetsPresenter& m_presenter;
    desk::Preferences& m_preferences;
    FigureTable* m_table = nullptr;
    FillHandle* m_handle = nullptr;
    wxPanel* m_understood = nullptr; // below the cell that is typed into
    wxStaticText* m_understood_words = nullptr;
    Block m_from, m_to; // what is dragged, and how far
    int m_tab_column = -1; // where a row of Tabs began: Enter goes on below it
};

} // namespace hedef::targets
