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
}

void FigureEditor::BeginEdit(int row, int column, wxGrid* grid)
{
    m_row = row;
    m_column = column;
    m_typing = false;
    wxGridCellTextEditor::BeginEdit(row, column, grid);
    Text()->SelectAll();
    m_typing = true;
}

bool FigureEditor::EndEdit(int row, int column, const wxGrid* grid, const wxString& before, wxString* after)
{
    m_typing = false;
    const bool other = wxGridCellTextEditor::EndEdit(row, column, grid, before, after);
    if (!other && m_told.given_up) m_told.given_up();
    return other;
}

void FigureEditor::Reset()
{
    m_typing = false;
    wxGridCellTextEditor::Reset();
    if (m_told.given_up) m_told.given_up();
}

} // namespace hedef::targets
