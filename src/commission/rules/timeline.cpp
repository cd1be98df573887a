#include "commission/rules/timeline.h"

#include <algorithm>

namespace hedef::commission {

Timeline::Timeline(const base::FiscalCalendar& calendar, base::FiscalPeriod first, base::FiscalPeriod last)
{
    m_per_year = 12 / base::months_in(first.kind);
    const base::FiscalPeriod last_year = calendar.year_of(last);
    for (auto year = calendar.year_of(first); year <= last_year; year = calendar.next(year))
        for (const auto& part : calendar.parts(year, first.kind)) {
            m_periods.push_back(part);
            m_days.push_back(calendar.days(part));
        }
    m_first = index_of(first);
    m_last = index_of(last);
}

int Timeline::containing(base::Date day) const
{
    const auto after = std::upper_bound(m_days.begin(), m_days.end(), day,
                                        [](base::Date d, const base::Period& period) { return d < period.begin; });
    const int index = static_cast<int>(after - m_days.begin()) - 1;
    return index >= 0 && day >= m_days[static_cast<std::size_t>(index)].end ? size() : index;
}

int Timeline::index_of(base::FiscalPeriod period) const
{
    const auto it = std::find(m_periods.begin(), m_periods.end(), period);
    return it == m_periods.end() ? -1 : static_cast<int>(it - m_periods.begin());
}

} // namespace hedef::commission
