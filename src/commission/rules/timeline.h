#pragma once
#include "base/fiscal_calendar.h"

#include <vector>

namespace hedef::commission {

// The plan's periods without a gap, from the start of the fiscal year of the first that is computed to the end of the
// fiscal year of the last. Periods are named by their index here.
class Timeline
{
public:
    Timeline() = default;
    Timeline(const base::FiscalCalendar&, base::FiscalPeriod first, base::FiscalPeriod last);

    int first() const { return m_first; } // computed: first … last
    int last() const { return m_last; }
    int size() const { return static_cast<int>(m_periods.size()); }
    base::FiscalPeriod period(int index) const { return m_periods[static_cast<std::size_t>(index)]; }
    const base::Period& days(int index) const { return m_days[static_cast<std::size_t>(index)]; }
    // Of the fiscal year that a period lies in: its first period, and one past its last.
    int year_begin(int index) const { return index - index % m_per_year; }
    int year_end(int index) const { return year_begin(index) + m_per_year; }
    // The period of a day, −1 or size() outside.
    int containing(base::Date) const;
    int index_of(base::FiscalPeriod) const; // −1: not in it

private:
    std::vector<base::FiscalPeriod> m_periods;
    std::vector<base::Period> m_days;
    int m_first = 0;
    int m_last = -1;
    int m_per_year = 1;
};

} // namespace hedef::commission
