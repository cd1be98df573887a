#include "company/rules/time_zone.h"

#include "base/contract.h"
#include "company/rules/calendar_files.h"

#include <algorithm>
#include <charconv>

namespace hedef::company {

namespace {

using std::chrono::seconds;

// The text up to the next `separator`; `rest` goes on after it.
std::string_view part(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto found = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return found;
}

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    HEDEF_EXPECTS(error == std::errc{} && end == text.data() + text.size());
    return value;
}

// "[+-]h[h][:mm[:ss]]"
seconds clock_time(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    seconds sum{0};
    for (std::int64_t unit = 3600; !text.empty(); unit /= 60)
        sum += seconds(unit * number(part(text, ':')));
    return negative ? -sum : sum;
}

// Takes "CET" or "<+03>" off the front.
void skip_name(std::string_view& text)
{
    if (text.starts_with('<')) {
        text.remove_prefix(text.find('>') + 1);
        return;
    }
    text.remove_prefix(std::min(text.find_first_of("+-0123456789<;"), text.size()));
}

std::string_view take_time(std::string_view& text)
{
    const auto end = std::min(text.find_first_not_of("+-0123456789:"), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(end);
    return found;
}

// The line of a zone after its name, or nothing.
std::string_view zone_line(std::string_view name)
{
    auto rest = calendar_file("time_zones.csv");
    while (!rest.empty()) {
        auto line = part(rest, '\n');
        if (!line.starts_with('#') && part(line, ',') == name) return line;
    }
    return {};
}

} // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name)
{
    if (name.empty() || name.find(',') != std::string_view::npos) return std::nullopt;
    auto line = zone_line(name);
    if (line.starts_with('=')) line = zone_line(line.substr(1));
    if (line.empty()) return std::nullopt;
    TimeZone zone;
    zone.m_rule = parse_rule(part(line, ','));
    zone.m_first = seconds(number(part(line, ',')));
    while (!line.empty()) {
        auto change = part(line, ' ');
        const base::Stamp at{seconds(number(part(change, ':')))};
        zone.m_changes.push_back({at, seconds(number(change))});
    }
    return zone;
}

// A POSIX TZ text with ';' for ',': "CET-1CEST;M3.5.0;M10.5.0/3". Its offsets count west of Greenwich.
TimeZone::Rule TimeZone::parse_rule(std::string_view text)
{
    Rule rule;
    skip_name(text);
    rule.standard = -clock_time(take_time(text));
    if (text.empty()) return rule;
    skip_name(text);
    const auto own = take_time(text);
    rule.summer = own.empty() ? rule.standard + seconds(3600) : -clock_time(own);
    part(text, ';');
    rule.to_summer = parse_yearly(part(text, ';'));
    rule.to_standard = parse_yearly(text);
    return rule;
}

TimeZone::YearlyChange TimeZone::parse_yearly(std::string_view text)
{
    HEDEF_EXPECTS(text.starts_with('M')); // no zone of today uses the other forms
    text.remove_prefix(1);
    YearlyChange change;
    auto day = part(text, '/');
    change.month = static_cast<unsigned>(number(part(day, '.')));
    change.week = static_cast<unsigned>(number(part(day, '.')));
    change.weekday = static_cast<unsigned>(number(day));
    if (!text.empty()) change.at = clock_time(text);
    return change;
}

std::chrono::sys_seconds TimeZone::YearlyChange::in(int year) const
{
    using namespace std::chrono;
    const auto of_month = std::chrono::year(year) / static_cast<int>(month);
    const std::chrono::weekday on(weekday);
    const sys_days day = week == 5 ? sys_days(of_month / on[last]) : sys_days(of_month / on[week]);
    return day + at;
}

seconds TimeZone::offset(base::Stamp stamp) const
{
    if (m_changes.empty()) return m_rule.to_summer ? by_rule(stamp) : m_rule.standard;
    if (stamp >= m_changes.back().at) return by_rule(stamp);
    const auto next = std::upper_bound(m_changes.begin(), m_changes.end(), stamp,
                                       [](base::Stamp s, const Change& change) { return s < change.at; });
    return next == m_changes.begin() ? m_first : std::prev(next)->offset;
}

seconds TimeZone::by_rule(base::Stamp stamp) const
{
    if (!m_rule.to_summer) return m_rule.standard;
    const int year =
        static_cast<int>(base::calendar(std::chrono::floor<std::chrono::days>(stamp + m_rule.standard)).year());
    const auto to_summer = m_rule.to_summer->in(year)-m_rule.standard;
    const auto to_standard = m_rule.to_standard->in(year)-m_rule.summer;
    const bool north = to_summer < to_standard;
    const bool summer = north ? stamp >= to_summer && stamp < to_standard : stamp >= to_summer || stamp < to_standard;
    return summer ? m_rule.summer : m_rule.standard;
}

} // namespace hedef::company
