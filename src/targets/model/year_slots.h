#pragma once
#include "base/fiscal_calendar.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hedef::targets {

// The periods of one fiscal year as places of an array: 0 to 11 its months, then its quarters, its halves, the year.
using Slot = std::size_t;
inline constexpr Slot first_quarter = 12, first_half = 16, whole_year = 18, slot_count = 19;

// The months that a slot covers: first ≤ month < last.
struct MonthSpan
{
    std::size_t first = 0, last = 0;
    bool holds(const MonthSpan& other) const { return first <= other.first && other.last <= last; }
    std::size_t size() const { return last - first; }
};
MonthSpan months_of(Slot);
base::PeriodKind kind_of(Slot);
// The slots of the next shorter kind that make it up; none for a month.
std::vector<Slot> parts_of(Slot);
// The slots of a longer kind that hold it, shortest first.
std::vector<Slot> wholes_of(Slot);

base::FiscalPeriod period_of(Slot, base::FiscalPeriod year, const base::FiscalCalendar&);
// None: the period lies in another fiscal year.
std::optional<Slot> slot_of(base::FiscalPeriod, base::FiscalPeriod year, const base::FiscalCalendar&);

} // namespace hedef::targets
