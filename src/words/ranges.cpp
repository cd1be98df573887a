#include "words/ranges.h"

#include "base/text.h"
#include "words/figures.h"
#include "words/typed.h"

#include <array>
#include <functional>
#include <utility>

namespace hedef::words {

namespace {

struct Named
{
    std::string_view range;
    const char* words;
};

constexpr std::array names{
    Named{"today", N_("Today")},
    Named{"this_week", N_("This week")},
    Named{"last_week", N_("Last week")},
    Named{"next_week", N_("Next week")},
    Named{"this_month", N_("This month")},
    Named{"last_month", N_("Last month")},
    Named{"next_month", N_("Next month")},
    Named{"this_quarter", N_("This quarter")},
    Named{"last_quarter", N_("Last quarter")},
    Named{"next_quarter", N_("Next quarter")},
    Named{"this_year", N_("This year")},
    Named{"last_year", N_("Last year")},
    Named{"next_year", N_("Next year")},
    Named{"last_30_days", N_("Last 30 days")},
    Named{"last_90_days", N_("Last 90 days")},
    Named{"next_30_days", N_("Next 30 days")},
    Named{"next_90_days", N_("Next 90 days")},
};

constexpr std::string_view dash = " – ";

// The two ends as they were typed; an end that is missing is empty. No range: the whole text is both.
struct Ends
{
    std::string_view first, last;
};

std::optional<Ends> ends_of(std::string_view text)
{
    text = base::trimmed(text);
    if (text.empty()) return std::nullopt;
    for (const std::string_view sign : {">=", "≥", ">", "<=", "≤", "<"})
        if (text.starts_with(sign)) {
            const auto rest = base::trimmed(text.substr(sign.size()));
            if (rest.empty()) return std::nullopt;
            return sign.front() == '<' || sign == "≤" ? Ends{{}, rest} : Ends{rest, {}};
        }
    for (const std::string_view between : {"..", "…", "–", " - ", " – "})
        if (const auto at = text.find(between); at != std::string_view::npos)
            return Ends{base::trimmed(text.substr(0, at)), base::trimmed(text.substr(at + between.size()))};
    return Ends{text, text};
}

} // namespace

std::string day_range_words(std::string_view range)
{
    for (const Named& name : names)
        if (name.range == range) return translated(name.words);
    if (const auto day = base::parse_date(range)) return date(*day);
    const auto dots = range.find("..");
    if (dots == std::string_view::npos) return std::string(range);
    const auto first = base::parse_date(range.substr(0, dots)), last = base::parse_date(range.substr(dots + 2));
    if (first && last) return date(*first) + std::string(dash) + date(*last);
    if (first) return "≥ " + date(*first);
    return last ? "≤ " + date(*last) : std::string(range);
}

std::optional<std::string> typed_day_range(std::string_view text, base::Date today)
{
    const std::string key = base::find_key(text);
    if (key.empty()) return std::nullopt;
    for (const Named& name : names)
        if (key == base::find_key(name.words) || key == base::find_key(translated(name.words)))
            return std::string(name.range);
    if (base::FiscalCalendar::parse(base::trimmed(text))) return std::string(base::trimmed(text));
    const auto ends = ends_of(text);
    if (!ends) return std::nullopt;
    base::Period days;
    if (!ends->first.empty()) {
        const auto day = typed_date(ends->first, today);
        if (!day) return std::nullopt;
        days.begin = *day;
    }
    if (!ends->last.empty()) {
        const auto day = typed_date(ends->last, today);
        if (!day) return std::nullopt;
        days.end = *day + std::chrono::days(1);
    }
    if (days.empty() || (ends->first.empty() && ends->last.empty())) return std::nullopt;
    return base::day_range(days);
}

std::string amount_range_words(std::string_view range, const base::Currency& currency)
{
    const auto dots = range.find("..");
    const auto written = [&](std::string_view plain) {
        const auto money = base::Money::parse(plain, currency);
        return money ? amount(*money) : std::string(plain);
    };
    if (dots == std::string_view::npos) return written(range);
    const auto first = range.substr(0, dots), last = range.substr(dots + 2);
    if (first.empty()) return "≤ " + written(last);
    if (last.empty()) return "≥ " + written(first);
    return written(first) + std::string(dash) + written(last);
}

std::optional<std::string> typed_amount_range(std::string_view text, const base::Currency& currency)
{
    const auto ends = ends_of(text);
    if (!ends || (ends->first.empty() && ends->last.empty())) return std::nullopt;
    const auto plain = [&](std::string_view end) -> std::optional<std::string> {
        if (end.empty()) return std::string();
        const auto money = typed_amount(end, currency);
        return money ? std::optional(money->text()) : std::nullopt;
    };
    const auto first = plain(ends->first), last = plain(ends->last);
    if (first && last && ends->first == ends->last) return *first;
    if (first && last) return *first + ".." + *last;
    // "1000-5000": a dash without spaces, which is no sign of the second.
    const auto trimmed = base::trimmed(text);
    const auto at = trimmed.find('-', 1);
    if (at == std::string_view::npos) return std::nullopt;
    const auto low = plain(trimmed.substr(0, at)), high = plain(trimmed.substr(at + 1));
    if (!low || !high || low->empty() || high->empty()) return std::nullopt;
    return *low + ".." + *high;
}

} // namespace hedef::words
