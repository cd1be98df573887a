#include "company/rules/working_days.h"

#include "base/contract.h"

namespace hedef::company {

WorkCalendar::WorkCalendar(Weekend weekend, const std::vector<Holiday>& holidays) : m_weekend(weekend)
{
    for (const Holiday& holiday : holidays)
        m_holidays[holiday.day] = holiday.half_day;
}

int WorkCalendar::half_days_on(base::Date day) const
{
    if (m_weekend[std::chrono::weekday(day).iso_encoding() - 1]) return 0;
    const auto holiday = m_holidays.find(day);
    if (holiday == m_holidays.end()) return 2;
    return holiday->second ? 1 : 0;
}

std::int64_t WorkCalendar::half_days_in(base::Period period) const
{
    if (period.empty()) return 0;
    // Whole weeks are multiplied, only the rest and the holidays are looked at one by one.
    const auto per_week = 2 * static_cast<std::int64_t>(7 - m_weekend.count());
    std::int64_t half_days = period.days() / 7 * per_week;
    for (base::Date day = period.begin + std::chrono::days(period.days() / 7 * 7); day < period.end;
         day += std::chrono::days(1))
        half_days += m_weekend[std::chrono::weekday(day).iso_encoding() - 1] ? 0 : 2;
    for (auto at = m_holidays.lower_bound(period.begin); at != m_holidays.end() && at->first < period.end; ++at)
        if (!m_weekend[std::chrono::weekday(at->first).iso_encoding() - 1]) half_days -= at->second ? 1 : 2;
    return half_days;
}

base::Date WorkCalendar::after_working_days(base::Date day, int n) const
{
    HEDEF_EXPECTS(n >= 0 && !m_weekend.all());
    std::int64_t left = 2 * static_cast<std::int64_t>(n);
    while (left > 0) {
        day += std::chrono::days(1);
        left -= half_days_on(day);
    }
    return day;
}

} // namespace hedef::company
