#include "targets/view/figure_editor.h"

#include <wx/textctrl.h>

namespace hedef::targets {

void FigureEditor::Create(wxWindow* parent, wxWindowID id, wxEvtHandler* handler)
{
    DoCreate(parent, id, handler, wxTE_RIGHT);
    Text()->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        if (m_typing && m_told.typing) m_told.typing(m_row, m_column, Text()->GetValue());
    });
    Text()->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        const bool arrow = code == WXK_LEFT || code == WXK_RIGHT || code == WXK_UP || code == WXK_DOWN;
        if (!arrow || event.HasAnyModifiers() || !m_grid || !(m_typed_over || code == WXK_UP || code == WXK_DOWN)) return event.Skip();
        wxGrid* grid = m_grid;
        grid->DisableCellEditControl();
        switch (code) {
        case WXK_LEFT:
            grid->MoveCursorLeft(false);
            break;
        case WXK_RIGHT:
            grid->MoveCursorRight(false);
            break;
        case WXK_UP:
            grid->MoveCursorUp(false);
            break;
        default:
            grid->MoveCursorDown(false);
        }
    });
    Text()->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        m_typed_over = false; // the arrows are the text's from now on
        event.Skip();
    });
}

void FigureEditor::BeginEdit(int row, int column, wxGrid* grid)
{
    m_row = row;
    m_column = column;
    m_grid = grid;
    m_typing = m_typed_over = false;
    wxGridCellTextEditor::BeginEdit(row, column, grid);
    Text()->SelectAll();
    m_typing = true;
}

bool FigureEditor::EndEdit(int row, int column, const wxGrid* grid, const wxString& before, wxString* after)
{
    m_typing = false;
    const bool other = wxGridCellTextEditor::EndEdit(row, column, grid, before, after);
    if (!other && m_told.given_up) m_told.given_up();
    if (m_told.ended) m_told.ended();
    return other;
}

void FigureEditor::StartingKey(wxKeyEvent& event)
{
    m_typed_over = true;
    wxGridCellTextEditor::StartingKey(event);
}

void FigureEditor::Reset()
{
    m_typing = false;
    wxGridCellTextEditor::Reset();
    if (m_told.given_up) m_told.given_up();
}

} // namespace hedef::targets
