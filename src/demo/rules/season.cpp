#include "demo/rules/season.h"

#include "base/contract.h"
#include "base/int128.h"

#include <algorithm>

namespace hedef::demo {

using std::chrono::days;

SpanOfTime span_of_time(base::Date today, int years, const base::FiscalCalendar& calendar)
{
    SpanOfTime span;
    span.today = today;
    auto quarter = calendar.containing(base::PeriodKind::quarter, today);
    span.days.end = calendar.days(quarter).end;
    auto first = quarter;
    for (int i = 1; i < 4 * years; ++i)
        first = calendar.previous(first);
    span.days.begin = calendar.days(first).begin;
    span.last = calendar.days(calendar.previous(quarter));
    span.closed = calendar.days(calendar.previous(calendar.previous(quarter)));
    const auto last_year = calendar.year_of(quarter);
    for (auto year = calendar.year_of(first); year <= last_year; year = calendar.next(year))
        span.years.push_back(year);
    return span;
}

Season::Season(const SpanOfTime& span, const base::FiscalCalendar& calendar, const WorkedDays& work)
{
    m_days = {calendar.days(span.years.front()).begin, calendar.days(span.years.back()).end};
    m_sums.reserve(static_cast<std::size_t>(m_days.days()) + 1);
    m_sums.push_back(0);
    for (base::Date day = m_days.begin; day < m_days.end; day += days(1))
        m_sums.push_back(m_sums.back() + day_weight(day, work));
}

std::int64_t Season::day_weight(base::Date day, const WorkedDays& work) const
{
    const auto date = base::calendar(day);
    std::int64_t weight = month_percents[static_cast<unsigned>(date.month()) - 1];
    const auto months = (day - m_days.begin).count() / 30;
    weight = weight * (1000 + 10 * months) / 1000; // one per cent a month
    if (work.on(day) == 0) return weight / 100;
    const base::Period around{day - days(5), day + days(6)};
    if (work.in(around) < 12)
        weight /= 2; // a feast is near: eleven days have 14 or more half days, with one holiday 12
    const base::Date next_month = std::chrono::sys_days((date.year() / date.month() + std::chrono::months(1)) / 1);
    if (next_month - day <= days(6)) weight = weight * 9 / 5;
    return weight * work.on(day) / 2;
}

std::int64_t Season::weight(base::Period period) const
{
    const base::Period within = period.clipped_to(m_days);
    if (within.empty()) return 0;
    const auto index = [&](base::Date day) { return static_cast<std::size_t>((day - m_days.begin).count()); };
    return m_sums[index(within.end)] - m_sums[index(within.begin)];
}

DayWalk::DayWalk(const Season& season, base::Period period, std::int64_t total)
    : m_season(season), m_days(period), m_total(total), m_weight(season.weight(period)), m_day(period.begin),
      m_reached(season.weight({period.begin, period.begin + days(1)}))
{
    HEDEF_EXPECTS(total > 0 && m_weight > 0);
}

base::Date DayWalk::day_of(std::int64_t position)
{
    // The middle of the number's own stretch of the whole weight.
    const auto at = static_cast<base::Int128>(2 * position + 1) * m_weight / (2 * static_cast<base::Int128>(m_total));
    while (m_reached <= at && m_day + days(1) < m_days.end) {
        m_day += days(1);
        m_reached += m_season.weight({m_day, m_day + days(1)});
    }
    return m_day;
}

} // namespace hedef::demo
