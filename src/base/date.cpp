#include "base/date.h"

#include <algorithm>
#include <cstdio>

namespace hedef::base {

namespace {

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> parse_date(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
    if (!y || !m || !d || *y < 1900) return std::nullopt;
    const std::chrono::year_month_day ymd = std::chrono::year(*y) / *m / *d;
    if (!ymd.ok()) return std::nullopt;
    return Date(ymd);
}

std::chrono::year_month_day calendar(Date date)
{
    return std::chrono::year_month_day(date);
}

std::string to_iso(Date date)
{
    const auto ymd = calendar(date);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
    return text;
}

std::string to_iso(Stamp stamp)
{
    const Date day = std::chrono::floor<std::chrono::days>(stamp);
    const std::chrono::hh_mm_ss time(stamp - day);
    char text[48];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    return to_iso(day) + text;
}

std::optional<Stamp> parse_stamp(std::string_view iso)
{
    if (iso.size() != 19 || (iso[10] != ' ' && iso[10] != 'T') || iso[13] != ':' || iso[16] != ':') return std::nullopt;
    const auto day = parse_date(iso.substr(0, 10));
    const auto h = digits(iso.substr(11, 2)), m = digits(iso.substr(14, 2)), s = digits(iso.substr(17, 2));
    if (!day || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return *day + std::chrono::hours(*h) + std::chrono::minutes(*m) + std::chrono::seconds(*s);
}

Period Period::clipped_to(const Period& other) const
{
    return {std::max(begin, other.begin), std::min(end, other.end)};
}

} // namespace hedef::base
