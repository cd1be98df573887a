#pragma once
#include <wx/grid.h>

#include <functional>

namespace hedef::targets {

// The editor of a figure: tells each key, so that totals follow while one types, and when typing is given up.
class FigureEditor : public wxGridCellTextEditor
{
public:
    struct Told
    {
        std::function<void(int row, int column, const wxString& text)> typing;
        std::function<void()> given_up;
    };
    explicit FigureEditor(Told told) : m_told(std::move(told)) {}

    void Create(wxWindow* parent, wxWindowID, wxEvtHandler*) override;
    void BeginEdit(int row, int column, wxGrid*) override;
    bool EndEdit(int row, int column, const wxGrid*, const wxString& before, wxString* after) override;
    void Reset() override;
    wxGridCellEditor* Clone() const override { return new FigureEditor(m_told); }

private:
    Told m_told;
    int m_row = -1, m_column = -1;
    bool m_typing = false; // not while the editor itself puts in text
};

} // namespace hedef::targets
