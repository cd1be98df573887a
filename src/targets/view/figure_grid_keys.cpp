#include "targets/view/figure_grid.h"
#include "targets/view/figure_table.h"
#include "targets/view/fill_handle.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/panel.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

// What keys and clicks do, beyond what every grid of wx does by itself.
namespace hedef::targets {

void FigureGrid::bind_events()
{
    Bind(wxEVT_KEY_DOWN, &FigureGrid::key, this);
    Bind(wxEVT_CHAR, &FigureGrid::character, this);
    const auto told = [this](wxEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (on_select) on_select();
        });
    };
    Bind(wxEVT_GRID_SELECT_CELL, [told](wxGridEvent& event) { told(event); });
    Bind(wxEVT_GRID_RANGE_SELECTED, [told](wxGridRangeSelectEvent& event) { told(event); });
    Bind(wxEVT_GRID_CELL_LEFT_CLICK, [this](wxGridEvent& event) {
        m_tab_column = -1;
        event.Skip();
    });
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
        if (m_table->cell(event.GetRow(), event.GetCol()) || std::size_t(event.GetRow()) >= rows.size()) {
            if (!say_why_not(event.GetRow(), event.GetCol())) event.Skip();
        } else if (on_activate) {
            on_activate(rows[std::size_t(event.GetRow())]);
        }
    });
}

void FigureGrid::bind_labels()
{
    const auto fold = [this](int grid_row) {
        const auto& state = m_presenter.state();
        if (grid_row < 0 || std::size_t(grid_row) >= state.rows.size()) return false;
        const std::size_t row = state.rows[std::size_t(grid_row)];
        if (state.sheet.children(row).empty()) return false;
        m_presenter.fold(row, !state.folded[row]);
        return true;
    };
    Bind(wxEVT_GRID_LABEL_LEFT_DCLICK, [fold](wxGridEvent& event) {
        if (!fold(event.GetRow())) event.Skip();
    });
    // One click on the triangle folds; elsewhere it selects the row.
    Bind(wxEVT_GRID_LABEL_LEFT_CLICK, [this, fold](wxGridEvent& event) {
        const int row = event.GetRow();
        const auto& rows = m_presenter.state().rows;
        if (row >= 0 && std::size_t(row) < rows.size()) {
            const std::size_t depth = m_presenter.state().sheet.owners()[rows[std::size_t(row)]].depth;
            const int left = GetTextExtent(wxString(wxS(' '), depth * 4)).x;
            const int x = event.GetPosition().x;
            if (x >= left && x < left + FromDIP(20) && fold(row)) return;
        }
        event.Skip();
    });
    Bind(wxEVT_GRID_COL_SIZE, [this](wxGridSizeEvent& event) {
        event.Skip();
        remember_width(event.GetRowOrCol());
    });
    // A double click between two titles: as wide as what stands there, and from then on again by itself.
    Bind(wxEVT_GRID_COL_AUTO_SIZE, [this](wxGridSizeEvent& event) {
        m_preferences.set(width_key(event.GetRowOrCol()), "");
        size_columns();
        ForceRefresh();
    });
}

bool FigureGrid::say_why_not(int row, int column)
{
    const auto cell = m_table->cell(row, column);
    const std::string why = cell ? m_presenter.why_not_type(*cell) : std::string();
    if (why.empty()) return false;
    if (on_blocked) on_blocked(why);
    return true;
}

void FigureGrid::key(wxKeyEvent& event)
{
    const auto& rows = m_presenter.state().rows;
    const int row = GetGridCursorRow(), code = event.GetKeyCode();
    const bool plain = !event.HasAnyModifiers();
    if (code == WXK_ESCAPE && m_handle->dragging()) return m_handle->give_up();
    if ((code == WXK_DELETE || code == WXK_BACK) && plain && !IsCellEditControlShown())
        return m_presenter.erase(selected_cells());
    const bool enter = code == WXK_RETURN || code == WXK_NUMPAD_ENTER;
    if (enter && plain && row >= 0 && std::size_t(row) < rows.size() && !m_table->cell(row, GetGridCursorCol())) {
        if (on_activate) on_activate(rows[std::size_t(row)]);
        return;
    }
    if (enter && !event.ControlDown() && !event.AltDown()) return go_on(event);
    if (code == WXK_TAB && !event.ControlDown()) {
        if (m_tab_column < 0) m_tab_column = GetGridCursorCol();
    } else if (code != WXK_SHIFT) {
        m_tab_column = -1;
    }
    event.Skip();
}

// Enter: down, with Shift up; behind a row of Tabs down to where it began.
void FigureGrid::go_on(const wxKeyEvent& event)
{
    const int row = GetGridCursorRow(), column = m_tab_column >= 0 ? m_tab_column : GetGridCursorCol();
    m_tab_column = -1;
    if (IsCellEditControlEnabled()) DisableCellEditControl();
    const int next = std::clamp(row + (event.ShiftDown() ? -1 : 1), 0, std::max(0, GetNumberRows() - 1));
    if (row < 0 || column < 0) return;
    ClearSelection();
    GoToCell(next, column);
}

// Typing where nothing can be typed says why; the grid itself would only stay silent.
void FigureGrid::character(wxKeyEvent& event)
{
    const int code = event.GetUnicodeKey();
    const bool typed = code > WXK_SPACE && code != WXK_DELETE && !event.ControlDown() && !event.AltDown();
    if (typed && !IsCellEditControlShown() && say_why_not(GetGridCursorRow(), GetGridCursorCol())) return;
    event.Skip();
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

// Below the cell: what was understood of what stands in it so far, where that is not the same text anyway.
void FigureGrid::show_understood(int row, int column, const wxString& text)
{
    const std::string words = m_presenter.understood(uikit::utf8(text));
    if (words.empty()) return hide_understood();
    if (!m_understood) {
        m_understood = new wxPanel(GetGridWindow(), wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_SIMPLE);
        m_understood->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK));
        m_understood_words = new wxStaticText(m_understood, wxID_ANY, wxString());
        m_understood_words->SetName(wxS("targets.understood"));
        m_understood_words->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOTEXT));
        auto* sizer = new wxBoxSizer(wxHORIZONTAL);
        sizer->Add(m_understood_words, wxSizerFlags().Border(wxALL, uikit::gap(this, 1)));
        m_understood->SetSizer(sizer);
    }
    m_understood_words->SetLabelText(uikit::wx(words));
    m_understood->Fit();
    const wxRect cell = CellToRect(row, column);
    const wxSize room = GetGridWindow()->GetClientSize(), size = m_understood->GetSize();
    wxPoint at = CalcScrolledPosition(cell.GetBottomLeft()) + wxPoint(0, FromDIP(3));
    if (at.y + size.y > room.y) at.y -= cell.height + size.y + FromDIP(6);
    at.x = std::max(0, std::min(at.x, room.x - size.x));
    m_understood->Move(at);
    m_understood->Show();
    m_understood->Raise();
}

void FigureGrid::hide_understood()
{
    if (m_understood) m_understood->Hide();
}

} // namespace hedef::targets
