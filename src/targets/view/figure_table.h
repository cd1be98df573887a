#pragma once
#include "targets/present/targets_presenter.h"

#include <wx/grid.h>

namespace hedef::targets {

// The grid's view of the presenter's state: nothing is kept here.
class FigureTable : public wxGridTableBase
{
public:
    explicit FigureTable(TargetsPresenter& presenter) : m_presenter(presenter) {}

    int GetNumberRows() override { return m_rows; }
    int GetNumberCols() override { return m_columns; }
    wxString GetValue(int row, int column) override;
    // What was typed: told to the presenter.
    void SetValue(int row, int column, const wxString&) override;
    wxString GetRowLabelValue(int row) override;
    wxString GetColLabelValue(int column) override;
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind) override;

    CellFace face(int row, int column) const;
    // The sheet's cell; none in the columns behind the figures.
    std::optional<TargetsPresenter::Cell> cell(int row, int column) const;
    // Takes over how many rows and columns there are now, and tells the grid.
    void resize();
    // What could not be read stays in the editor.
    std::function<void(int row, int column, const wxString&)> unreadable;

private:
    TargetsPresenter& m_presenter;
    int m_rows = 0, m_columns = 0;
};

} // namespace hedef::targets
