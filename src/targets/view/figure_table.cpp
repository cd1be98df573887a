#include "targets/view/figure_table.h"

#include "targets/view/figure_renderer.h"
#include "uikit/colours.h"
#include "uikit/style.h"
#include "uikit/text.h"

namespace hedef::targets {

using uikit::wx;

namespace {

std::size_t index(int n)
{
    return static_cast<std::size_t>(n);
}

} // namespace

std::optional<TargetsPresenter::Cell> FigureTable::cell(int row, int column) const
{
    const TargetsState& state = m_presenter.state();
    if (row < 0 || column < 0 || index(row) >= state.rows.size() || index(column) >= state.columns.size())
        return std::nullopt;
    if (state.columns[index(column)].kind != GridColumn::Kind::figure) return std::nullopt;
    return TargetsPresenter::Cell{state.rows[index(row)], state.columns[index(column)].slot};
}

CellFace FigureTable::face(int row, int column) const
{
    const TargetsState& state = m_presenter.state();
    if (row < 0 || column < 0 || index(row) >= state.rows.size() || index(column) >= state.columns.size()) return {};
    const std::size_t of_sheet = state.rows[index(row)];
    const GridColumn& shape = state.columns[index(column)];
    return shape.kind == GridColumn::Kind::figure
               ? figure_face(state.sheet, of_sheet, shape.slot, state.figures)
               : other_face(state.sheet, of_sheet, shape.kind, state.period, state.standings, state.figures,
                            state.limit);
}

wxString FigureTable::GetValue(int row, int column)
{
    return wx(face(row, column).text);
}

void FigureTable::SetValue(int row, int column, const wxString& text)
{
    const auto where = cell(row, column);
    if (where && !m_presenter.type(*where, uikit::utf8(text)) && unreadable) unreadable(row, column, text);
}

wxString FigureTable::GetRowLabelValue(int row)
{
    const TargetsState& state = m_presenter.state();
    if (index(row) >= state.rows.size()) return {};
    const std::size_t of_sheet = state.rows[index(row)];
    const SheetOwner& owner = state.sheet.owners()[of_sheet];
    const wxString indent(wxS(' '), index(owner.depth) * 4);
    wxString mark = wxS("   ");
    if (!state.sheet.children(of_sheet).empty())
        mark = wxString(wxUniChar(state.folded[of_sheet] ? 0x25B8 : 0x25BE)) + wxS(" ");
    return indent + mark + wx(owner_words(owner, state.grouping));
}

wxString FigureTable::GetColLabelValue(int column)
{
    const TargetsState& state = m_presenter.state();
    if (index(column) >= state.columns.size()) return {};
    const GridColumn& shape = state.columns[index(column)];
    const base::FiscalPeriod year{base::PeriodKind::year, state.year, 1};
    if (shape.kind == GridColumn::Kind::figure) return wx(short_words(shape.slot, year, state.overview.calendar));
    return wx(title_of(shape.kind)) + wxS("\n") + wx(long_words(state.period, year, state.overview.calendar));
}

wxGridCellAttr* FigureTable::GetAttr(int row, int column, wxGridCellAttr::wxAttrKind)
{
    auto* attr = new wxGridCellAttr;
    attr->SetRenderer(new FigureRenderer(*this));
    const auto where = cell(row, column);
    if (!where || !m_presenter.why_not_type(*where).empty()) attr->SetReadOnly();
    // Quarters and the year, and what is not typed, stand on a shade of their own.
    if (!where || kind_of(where->slot) != base::PeriodKind::month) {
        const wxColour base = GetView()->GetDefaultCellBackgroundColour();
        attr->SetBackgroundColour(uikit::shaded(base));
    }
    return attr;
}

void FigureTable::resize()
{
    const int rows = static_cast<int>(m_presenter.state().rows.size());
    const int columns = rows > 0 ? static_cast<int>(m_presenter.state().columns.size()) : 0;
    const int had_rows = std::exchange(m_rows, rows), had_columns = std::exchange(m_columns, columns);
    const auto tell = [this](int had, int have, int appended, int deleted) {
        if (have == had) return;
        wxGridTableMessage message(this, have > had ? appended : deleted, have > had ? have - had : have,
                                   have > had ? 0 : had - have);
        GetView()->ProcessTableMessage(message);
    };
    tell(had_rows, rows, wxGRIDTABLE_NOTIFY_ROWS_APPENDED, wxGRIDTABLE_NOTIFY_ROWS_DELETED);
    tell(had_columns, columns, wxGRIDTABLE_NOTIFY_COLS_APPENDED, wxGRIDTABLE_NOTIFY_COLS_DELETED);
}

} // namespace hedef::targets
