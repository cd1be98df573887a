#include "targets/view/figure_renderer.h"

#include "targets/view/figure_table.h"
#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/dc.h>
#include <wx/settings.h>

#include <algorithm>

namespace hedef::targets {

namespace {

wxFont font_of(const wxGrid& grid, CellFace::Look look)
{
    const wxFont font = grid.GetDefaultCellFont();
    switch (look) {
    case CellFace::Look::sum:
        return font.Bold();
    case CellFace::Look::share:
    case CellFace::Look::partial:
        return font.Italic();
    case CellFace::Look::own:
    case CellFace::Look::fact:
        break;
    }
    return font;
}

// The bar takes the left half; 100 % is three quarters of it, so that more is seen too.
void draw_bar(wxDC& dc, const wxGrid& grid, wxRect rect, std::int64_t millionths)
{
    rect.Deflate(grid.FromDIP(4));
    const int whole = rect.width / 2, full = whole * 3 / 4;
    const auto wanted = std::clamp<std::int64_t>(millionths, 0, 4'000'000) * full / 1'000'000;
    const int width = std::min<int>(static_cast<int>(wanted), whole);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(uikit::accent()));
    dc.DrawRectangle(rect.x, rect.y, width, rect.height);
    dc.SetPen(wxPen(grid.GetDefaultCellTextColour(), std::max(1, grid.FromDIP(1))));
    dc.DrawLine(rect.x + full, rect.y - grid.FromDIP(2), rect.x + full, rect.GetBottom() + grid.FromDIP(3));
}

void draw_corner(wxDC& dc, const wxGrid& grid, const wxRect& rect)
{
    const int side = grid.FromDIP(6);
    const wxPoint corner[] = {rect.GetTopLeft(), rect.GetTopLeft() + wxPoint(side, 0), rect.GetTopLeft() + wxPoint(0, side)};
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(uikit::colour_of(uikit::Tone::warning)));
    dc.DrawPolygon(3, corner);
}

} // namespace

void FigureRenderer::Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row, int column,
                          bool selected)
{
    wxGridCellRenderer::Draw(grid, attr, dc, rect, row, column, selected);
    const CellFace face = m_table.face(row, column);
    const int pad = grid.FromDIP(4);
    if (face.bar && !selected) draw_bar(dc, grid, rect, *face.bar);
    dc.SetBackgroundMode(wxTRANSPARENT);
    dc.SetFont(font_of(grid, face.look));
    const bool quiet = face.look == CellFace::Look::share || face.look == CellFace::Look::partial;
    dc.SetTextForeground(selected ? grid.GetSelectionForeground()
                                  : quiet ? uikit::colour_of(uikit::Tone::quiet) : attr.GetTextColour());
    wxRect inner = rect;
    inner.Deflate(pad, 0);
    const wxString text = uikit::wx(face.look == CellFace::Look::partial ? face.text + " *" : face.text);
    dc.SetClippingRegion(rect);
    dc.DrawLabel(text, inner, wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL);
    if (face.locked) {
        const wxBitmap lock = uikit::icon("lock", 12).GetBitmapFor(&grid);
        dc.DrawBitmap(lock, rect.x + pad / 2, rect.y + (rect.height - lock.GetLogicalHeight()) / 2, true);
    }
    dc.DestroyClippingRegion();
    if (face.differs) draw_corner(dc, grid, rect);
}

wxSize FigureRenderer::GetBestSize(wxGrid& grid, wxGridCellAttr&, wxDC& dc, int row, int column)
{
    const CellFace face = m_table.face(row, column);
    dc.SetFont(font_of(grid, face.look));
    wxSize size = dc.GetTextExtent(uikit::wx(face.text));
    if (face.bar) size.x *= 2;
    return size + wxSize(grid.FromDIP(24), grid.FromDIP(8));
}

} // namespace hedef::targets
