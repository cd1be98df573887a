#pragma once
#include "base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::company {

// Local time of one IANA zone from 2000 on, from rules that come with the program (resources/calendar/time_zones.csv),
// so that dates are the same on every machine. Before 2000 the offset of the beginning of 2000 is used.
class TimeZone
{
public:
    // nullopt for a name that does not exist.
    static std::optional<TimeZone> find(std::string_view name);

    std::chrono::seconds offset(base::Stamp) const; // east of Greenwich
    base::Date date(base::Stamp stamp) const { return std::chrono::floor<std::chrono::days>(stamp + offset(stamp)); }

private:
    // "M3.5.0/3": the last Sunday of March, three hours after midnight, local time before the change.
    struct YearlyChange
    {
        unsigned month = 0, week = 0, weekday = 0;
        std::chrono::seconds at{7200};
        std::chrono::sys_seconds in(int year) const;
    };
    struct Rule
    {
        std::chrono::seconds standard{0}, summer{0};
        std::optional<YearlyChange> to_summer, to_standard;
    };
    struct Change
    {
        base::Stamp at;
        std::chrono::seconds offset;
    };
    static Rule parse_rule(std::string_view);
    static YearlyChange parse_yearly(std::string_view);
    std::chrono::seconds by_rule(base::Stamp) const;

    std::chrono::seconds m_first{0};
    std::vector<Change> m_changes;
    Rule m_rule;
};

} // namespace hedef::company
