#pragma once
#include "targets/model/attainment.h"
#include "targets/present/figure_words.h"
#include "targets/present/target_sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::targets {

// A column of the grid: the figure of a period, or one of the columns about the chosen period behind them.
struct GridColumn
{
    enum class Kind
    {
        figure,
        below,    // what is asked of the rows directly below
        over,     // below ÷ own − 1
        counts,   // the target that counts: approved, with ramp, leave and proration
        actual,
        attained, // as a bar
        pace,
        gap,
        per_day,
    };
    Kind kind = Kind::figure;
    Slot slot = 0; // of figures
    bool operator==(const GridColumn&) const = default;
};

// Months if wanted, each quarter behind its months, halves where some figure is one, the year; then the others.
std::vector<GridColumn> grid_columns(bool with_months, bool with_halves);
// Of the same kind of column for all windows: "Actual".
std::string title_of(GridColumn::Kind);

// Where each row of a sheet stands in the chosen period, as far as there is something to say.
using Standings = std::vector<std::optional<Standing>>;

// What one cell shows.
struct CellFace
{
    std::string text;
    enum class Look
    {
        own,     // a figure of this very period and owner
        sum,     // the sum of shorter periods or of the rows below
        share,   // derived from a longer period
        partial, // a sum of which parts are missing
        fact,    // what was done; not typed
    } look = Look::fact;
    bool locked = false;
    bool differs = false; // own figure and the sum below it are two
    std::optional<std::int64_t> bar = {}; // millionths
    bool operator==(const CellFace&) const = default;
};
CellFace figure_face(const TargetSheet&, std::size_t row, Slot, const FigureWords&);
// A cell of the columns behind the figures, for the chosen period. Over-assignment above the limit (millionths) differs.
CellFace other_face(const TargetSheet&, std::size_t row, GridColumn::Kind, Slot period, const Standings&,
                    const FigureWords&, std::int64_t limit);

} // namespace hedef::targets
