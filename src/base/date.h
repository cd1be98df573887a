#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::base {

// A business date in the company's zone; arithmetic in days.
using Date = std::chrono::sys_days;
// A moment, UTC, to the second.
using Stamp = std::chrono::sys_seconds;

// "Since always" and "until further notice" in stored day ranges; empty in files and on screen.
inline constexpr Date beginning = std::chrono::year(1900) / 1 / 1;
inline constexpr Date forever = std::chrono::year(9999) / 12 / 31;

constexpr Date make_date(int year, unsigned month, unsigned day)
{
    return std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
}

// "2017-03-01" exactly; nullopt for any other form, for days that do not exist and for years outside 1900 to 9999.
std::optional<Date> parse_date(std::string_view iso);
std::string to_iso(Date);
// "2017-03-01 12:34:56", UTC.
std::string to_iso(Stamp);
std::optional<Stamp> parse_stamp(std::string_view iso);
std::chrono::year_month_day calendar(Date);

// Days, half-open: begin is in, end is not.
struct Period
{
    Date begin = beginning;
    Date end = forever;

    bool operator==(const Period&) const = default;
    bool contains(Date day) const { return begin <= day && day < end; }
    bool overlaps(const Period& other) const { return begin < other.end && other.begin < end; }
    bool empty() const { return end <= begin; }
    int days() const { return empty() ? 0 : static_cast<int>((end - begin).count()); }
    // The last day that belongs to it, for files and screens.
    Date last() const { return end - std::chrono::days(1); }
    Period clipped_to(const Period& other) const;
};

} // namespace hedef::base
