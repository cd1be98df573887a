#pragma once
#include <wx/grid.h>

namespace hedef::targets {

class FigureTable;

// Draws a figure by where it comes from: own ones plain, sums bold, parts of longer periods slanted and quiet; a lock in
// front of locked ones, a corner where the sum below differs; attainment as a bar with its number beside it.
class FigureRenderer : public wxGridCellRenderer
{
public:
    explicit FigureRenderer(const FigureTable& table) : m_table(table) {}
    void Draw(wxGrid&, wxGridCellAttr&, wxDC&, const wxRect&, int row, int column, bool selected) override;
    wxSize GetBestSize(wxGrid&, wxGridCellAttr&, wxDC&, int row, int column) override;
    wxGridCellRenderer* Clone() const override { return new FigureRenderer(m_table); }

private:
    const FigureTable& m_table;
};

} // namespace hedef::targets
