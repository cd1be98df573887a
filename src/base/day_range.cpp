#include "base/day_range.h"

#include <array>

namespace hedef::base {

namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 17> names{
    "today",        "this_week",    "last_week",    "next_week", "this_month", "last_month", "next_month",
    "this_quarter", "last_quarter", "next_quarter", "this_year", "last_year",  "next_year",  "last_30_days",
    "last_90_days", "next_30_days", "next_90_days"};

constexpr std::array<std::string_view, 3> steps{"last", "this", "next"};

std::optional<Period> week(int step, Date today)
{
    const std::chrono::weekday weekday(today);
    const Date monday = today - days(weekday.iso_encoding() - 1) + days(7 * step);
    return Period{monday, monday + days(7)};
}

std::optional<Period> named(std::string_view range, const FiscalCalendar& calendar, Date today)
{
    if (range == "today") return Period{today, today + days(1)};
    for (const auto& [text, count] : {std::pair{"30_days", 30}, std::pair{"90_days", 90}}) {
        if (range == std::string("last_") + text) return Period{today - days(count - 1), today + days(1)};
        if (range == std::string("next_") + text) return Period{today, today + days(count)};
    }
    for (int step = -1; step <= 1; ++step) {
        const auto start = steps[static_cast<std::size_t>(step + 1)];
        if (range.substr(0, start.size()) != start || range.size() < start.size() + 2) continue;
        const auto unit = range.substr(start.size() + 1);
        if (unit == "week") return week(step, today);
        const auto kind = parse_period_kind(unit);
        if (!kind) return std::nullopt;
        const auto now = calendar.containing(*kind, today);
        return calendar.days(step < 0 ? calendar.previous(now) : step > 0 ? calendar.next(now) : now);
    }
    return std::nullopt;
}

} // namespace

std::span<const std::string_view> day_range_names()
{
    return names;
}

std::optional<Period> days_of(std::string_view range, const FiscalCalendar& calendar, Date today)
{
    if (const auto days_named = named(range, calendar, today)) return days_named;
    if (const auto period = FiscalCalendar::parse(range)) return calendar.days(*period);
    const auto dots = range.find("..");
    if (dots == std::string_view::npos) {
        const auto day = parse_date(range);
        return day ? std::optional(Period{*day, *day + days(1)}) : std::nullopt;
    }
    const auto first = range.substr(0, dots), last = range.substr(dots + 2);
    Period found;
    if (!first.empty()) {
        const auto day = parse_date(first);
        if (!day) return std::nullopt;
        found.begin = *day;
    }
    if (!last.empty()) {
        const auto day = parse_date(last);
        if (!day) return std::nullopt;
        found.end = *day + days(1);
    }
    if (first.empty() && last.empty()) return std::nullopt;
    return found;
}

std::string day_range(const Period& period)
{
    if (period.days() == 1) return to_iso(period.begin);
    return (period.begin == beginning ? "" : to_iso(period.begin)) + ".." +
           (period.end == forever ? "" : to_iso(period.last()));
}

} // namespace hedef::base
