#pragma once
#include "base/fiscal_calendar.h"
#include "targets/model/target.h"
#include "targets/rules/seasonality.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::targets {

// A part of a period and the full amount that is asked in it.
struct TargetPiece
{
    base::Period days;
    std::int64_t amount = 0;
    bool operator==(const TargetPiece&) const = default;
};

// The full-period target of one owner, measure and product for a period, as the pieces that make it up:
//   the figure of exactly this period; else a complete set of shorter periods; else, of the shortest longer period that
//   has a figure, the months that lie in this period, spread by the seasonality. nullopt when none of these is there.
// `figures` are those that count (latest approved version of each period), all of one owner, measure and product.
std::optional<std::vector<TargetPiece>> find_target(std::span<const Target> figures, base::FiscalPeriod,
                                                    const base::FiscalCalendar&, const Seasonality&);

} // namespace hedef::targets
