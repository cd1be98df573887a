#pragma once
#include <wx/grid.h>

#include <functional>

namespace hedef::targets {

// The editor of a figure: tells each key, so that totals follow while one types, when typing is given up, and when it ends.
class FigureEditor : public wxGridCellTextEditor
{
public:
    struct Told
    {
        std::function<void(int row, int column, const wxString& text)> typing;
        std::function<void()> given_up;
        std::function<void()> ended = {};
    };
    explicit FigureEditor(Told told) : m_told(std::move(told)) {}

    void Create(wxWindow* parent, wxWindowID, wxEvtHandler*) override;
    void BeginEdit(int row, int column, wxGrid*) override;
    bool EndEdit(int row, int column, const wxGrid*, const wxString& before, wxString* after) override;
    void Reset() override;
    void StartingKey(wxKeyEvent&) override;
    wxGridCellEditor* Clone() const override { return new FigureEditor(m_told); }

private:
    Told m_told;
    wxGrid* m_grid = nullptr;
    int m_row = -1, m_column = -1;
    bool m_typing = false; // not while the editor itself puts in text
    bool m_typed_over = false; // begun by a letter, not by F2: arrows go on to the next cell, as in spreadsheets
};

} // namespace hedef::targets
