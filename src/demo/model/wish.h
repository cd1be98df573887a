#pragma once
#include "base/date.h"

#include <cstdint>
#include <optional>

namespace hedef::demo {

// How large the demo company shall be. The same wish makes the same company on every machine and database.
struct DemoWish
{
    int people = 60;
    int customers = 400;
    std::int64_t credits = 3'000;
    int years = 3;
    std::uint64_t seed = 1;
    std::optional<base::Date> today; // none: the company's today; the years end in the quarter of this day
};

// How many rows of each kind there are, and what to try next.
struct DemoReport
{
    std::int64_t people = 0, teams = 0, customers = 0, products = 0, opportunities = 0, credits = 0, targets = 0,
                 plans = 0;
    base::Period days;           // from the first credit's year to today
    base::Period last_quarter;   // the newest one that is over: open still, to be calculated
    base::Period closed_quarter; // the one before it: closed, with its runs
};

} // namespace hedef::demo
