#pragma once
#include "base/fiscal_calendar.h"
#include "demo/model/seasonality.h"
#include "demo/model/span_of_time.h"
#include "demo/model/worked_days.h"

#include <cstdint>
#include <vector>

namespace hedef::demo {

// The days of a demo of `years` years that ends in the quarter of `today`.
SpanOfTime span_of_time(base::Date today, int years, const base::FiscalCalendar&);

// How much is sold on each day, as weights: by month, growing from year to year, next to nothing on days off, little
// around the religious feasts (the weeks with several holidays), much in the last days of a month.
class Season
{
public:
    Season(const SpanOfTime&, const base::FiscalCalendar&, const WorkedDays&);
    std::int64_t weight(base::Period) const; // Σ over its days

private:
    std::int64_t day_weight(base::Date, const WorkedDays&) const;
    base::Period m_days;              // whole fiscal years
    std::vector<std::int64_t> m_sums; // m_sums[i]: weight of the days before day i
};

// Walks through the days with a running number, so that each day gets its part of `total` numbers.
class DayWalk
{
public:
    DayWalk(const Season& season, base::Period days, std::int64_t total);
    // The day of number `position`; positions never go back.
    base::Date day_of(std::int64_t position);

private:
    const Season& m_season;
    base::Period m_days;
    std::int64_t m_total, m_weight;
    base::Date m_day;
    std::int64_t m_reached; // weight up to and with m_day
};

} // namespace hedef::demo
