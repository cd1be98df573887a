#include "targets/present/grid_columns.h"

#include "targets/rules/allocation.h"
#include "words/figures.h"
#include "words/language.h"

namespace hedef::targets {

using words::_;
using Kind = GridColumn::Kind;

std::vector<GridColumn> grid_columns(bool with_months, bool with_halves)
{
    std::vector<GridColumn> columns;
    for (Slot quarter = 0; quarter < 4; ++quarter) {
        for (Slot month = quarter * 3; with_months && month < quarter * 3 + 3; ++month)
            columns.push_back({Kind::figure, month});
        columns.push_back({Kind::figure, first_quarter + quarter});
        if (with_halves && quarter % 2 == 1) columns.push_back({Kind::figure, first_half + quarter / 2});
    }
    columns.push_back({Kind::figure, whole_year});
    for (const Kind kind :
         {Kind::below, Kind::over, Kind::counts, Kind::actual, Kind::attained, Kind::pace, Kind::gap, Kind::per_day})
        columns.push_back({kind, 0});
    return columns;
}

std::string title_of(Kind kind)
{
    switch (kind) {
    case Kind::figure:
        break;
    case Kind::below:
        return _("Sum below");
    case Kind::over:
        return _("Over-assigned");
    case Kind::counts:
        return _("Target in effect");
    case Kind::actual:
        return _("Actual");
    case Kind::attained:
        return _("Attainment");
    case Kind::pace:
        return _("Pace");
    case Kind::gap:
        return _("Gap");
    case Kind::per_day:
        return _("Required per day");
    }
    return {};
}

CellFace figure_face(const TargetSheet& sheet, std::size_t row, Slot slot, const FigureWords& figures)
{
    CellFace face{{}, CellFace::Look::sum};
    const RowValue& value = sheet.value(row, slot);
    if (const auto amount = sheet.shown(row, slot)) face.text = figures.text(*amount);
    switch (value.source) {
    case Source::own:
        face.look = CellFace::Look::own;
        face.locked = sheet.own(row)[slot]->locked;
        break;
    case Source::share:
        face.look = CellFace::Look::share;
        break;
    case Source::some_parts:
        face.look = CellFace::Look::partial;
        break;
    case Source::parts:
    case Source::none:
        break;
    }
    face.differs = sheet.gap(row, slot).value_or(0) != 0;
    return face;
}

namespace {

CellFace number(const FigureWords& figures, const std::optional<std::int64_t>& amount)
{
    return {amount ? figures.text(*amount) : "", CellFace::Look::fact};
}

CellFace ratio(const std::optional<std::int64_t>& millionths, bool as_bar)
{
    CellFace face{millionths ? words::percentage(*millionths) : "", CellFace::Look::fact};
    if (as_bar) face.bar = millionths;
    return face;
}

CellFace over_face(const TargetSheet& sheet, std::size_t row, Slot period, std::int64_t limit)
{
    CellFace face;
    const auto below = sheet.below(row, period);
    if (!below || !sheet.value(row, period).there()) return face;
    const auto over = over_assignment(*below, sheet.value(row, period).amount);
    if (!over) return face;
    const auto millionths = base::rounded(*over * 1'000'000, base::Rounding::half_away);
    face.differs = millionths > limit;
    if (millionths > 1'000'000'000) {
        face.text = "> " + words::percentage(1'000'000'000);
    } else {
        const auto fits = static_cast<std::int64_t>(millionths);
        face.text = (fits > 0 ? "+" : "") + words::percentage(fits);
    }
    return face;
}

} // namespace

CellFace other_face(const TargetSheet& sheet, std::size_t row, Kind kind, Slot period, const Standings& standings,
                    const FigureWords& figures, std::int64_t limit)
{
    if (kind == Kind::below) return number(figures, sheet.below(row, period));
    if (kind == Kind::over) return over_face(sheet, row, period, limit);
    if (row >= standings.size() || !standings[row]) return {};
    const Standing& standing = *standings[row];
    switch (kind) {
    case Kind::counts:
        return number(figures, standing.target);
    case Kind::actual:
        return number(figures, standing.actual);
    case Kind::attained:
        return ratio(standing.attainment, true);
    case Kind::pace:
        return ratio(standing.pace, false);
    case Kind::gap:
        return number(figures, standing.gap);
    case Kind::per_day:
        return number(figures, standing.required_per_day);
    default:
        return {};
    }
}

} // namespace hedef::targets
