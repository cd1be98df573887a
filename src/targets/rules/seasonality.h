#pragma once
#include "base/fiscal_calendar.h"
#include "base/result.h"
#include "targets/model/profiles.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hedef::targets {

// Twelve percentages in hundredths (8.33 % is 833), by calendar month. Source: targets 3.
// Refused: targets.seasonality.negative {month}, .sum {sum in percent "99.96"} {difference "0.04"}.
base::Result<Seasonality> make_seasonality(const std::array<std::int64_t, 12>& hundredths);

// From what was done in each calendar month: percentages by largest remainder in hundredths (ties: earlier month).
// Months below 0 count as 0. Refused when nothing was done at all: targets.seasonality.no_history.
base::Result<Seasonality> derive_seasonality(const std::array<std::int64_t, 12>& done);

// A year's amount over its months in the order of the fiscal year, by largest remainder (ties: the earlier month of the
// fiscal year). amount not negative. A half or a quarter is the sum of its months.
std::vector<std::int64_t> spread_year(std::int64_t amount, const Seasonality&, const base::FiscalCalendar&,
                                      base::FiscalPeriod year);
// The same for any period: its months by the profile's weights of these months.
std::vector<std::int64_t> spread(std::int64_t amount, const Seasonality&, const base::FiscalCalendar&,
                                 base::FiscalPeriod whole);

} // namespace hedef::targets
