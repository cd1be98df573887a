#pragma once
#include "company/model/company.h"

#include <map>

namespace hedef::company {

// Which days are worked. A half holiday counts half; so amounts are in half days, exactly: 2 a full day, 1 a half one.
class WorkCalendar
{
public:
    WorkCalendar() : m_weekend(0b1100000) {}
    WorkCalendar(Weekend, const std::vector<Holiday>&);

    int half_days_on(base::Date) const; // 0, 1 or 2
    bool is_worked(base::Date day) const { return half_days_on(day) > 0; }
    // Σ over the days of the period.
    std::int64_t half_days_in(base::Period) const;
    // The day on which n whole working days have passed after `day` (half days count half, the last may be half):
    // add(day, 0) is `day` itself. n ≥ 0; the calendar must leave at least one day of the week to work.
    base::Date after_working_days(base::Date day, int n) const;

private:
    Weekend m_weekend;
    std::map<base::Date, bool> m_holidays; // true: half day
};

} // namespace hedef::company
