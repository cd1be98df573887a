#include "base/text.h"
#include "words/language.h"
#include "words/typed.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace hedef::words {

namespace {

using base::Date;

// The words as find_key folds them, English and Turkish: whoever knows both may type both.
constexpr std::array<std::array<std::string_view, 4>, 7> weekdays{{{"sunday", "sun", "pazar", "paz"},
                                                                   {"monday", "mon", "pazartesi", "pzt"},
                                                                   {"tuesday", "tue", "sali", "sal"},
                                                                   {"wednesday", "wed", "carsamba", "car"},
                                                                   {"thursday", "thu", "persembe", "per"},
                                                                   {"friday", "fri", "cuma", "cum"},
                                                                   {"saturday", "sat", "cumartesi", "cmt"}}};
constexpr std::array<std::array<std::string_view, 2>, 12> months{{{"january", "ocak"},
                                                                  {"february", "subat"},
                                                                  {"march", "mart"},
                                                                  {"april", "nisan"},
                                                                  {"may", "mayis"},
                                                                  {"june", "haziran"},
                                                                  {"july", "temmuz"},
                                                                  {"august", "agustos"},
                                                                  {"september", "eylul"},
                                                                  {"october", "ekim"},
                                                                  {"november", "kasim"},
                                                                  {"december", "aralik"}}};

enum class Unit
{
    day,
    week,
    month,
    year
};
struct UnitWord
{
    std::string_view key;
    Unit unit;
};
constexpr UnitWord unit_words[] = {
    {"", Unit::day},       {"d", Unit::day},   {"day", Unit::day},     {"days", Unit::day},     {"g", Unit::day},
    {"gun", Unit::day},    {"w", Unit::week},  {"week", Unit::week},   {"weeks", Unit::week},   {"h", Unit::week},
    {"hafta", Unit::week}, {"m", Unit::month}, {"month", Unit::month}, {"months", Unit::month}, {"a", Unit::month},
    {"ay", Unit::month},   {"y", Unit::year},  {"year", Unit::year},   {"years", Unit::year},   {"yil", Unit::year}};

std::optional<int> small_number(std::string_view text)
{
    if (text.empty() || text.size() > 4) return std::nullopt;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<Date> day_of(int year, int month, int day)
{
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    if (year < 1900 || year > 9999 || !ymd.ok()) return std::nullopt;
    return Date(ymd);
}

// The same day of the month, or its last one.
std::optional<Date> months_later(Date from, int count)
{
    const auto ymd = base::calendar(from);
    const auto target = std::chrono::year_month(ymd.year(), ymd.month()) + std::chrono::months(count);
    const auto last = std::chrono::year_month_day_last(target.year(), std::chrono::month_day_last(target.month()));
    return day_of(static_cast<int>(target.year()), static_cast<int>(static_cast<unsigned>(target.month())),
                  static_cast<int>(static_cast<unsigned>(std::min(ymd.day(), last.day()))));
}

std::optional<Date> days_later(Date from, int count)
{
    const Date day = from + std::chrono::days(count);
    if (day < base::beginning || day > base::forever) return std::nullopt;
    return day;
}

// "+2w", "-3 gün".
std::optional<Date> from_offset(std::string_view text, Date today)
{
    const bool back = text[0] == '-';
    text = base::trimmed(text.substr(1));
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = small_number(text.substr(0, end));
    if (!number) return std::nullopt;
    const int count = back ? -*number : *number;
    const std::string key = base::find_key(base::trimmed(text.substr(end)));
    for (const auto& word : unit_words)
        if (word.key == key) switch (word.unit) {
            case Unit::day:
                return days_later(today, count);
            case Unit::week:
                return days_later(today, 7 * count);
            case Unit::month:
                return months_later(today, count);
            case Unit::year:
                return months_later(today, 12 * count);
            }
    return std::nullopt;
}

std::optional<Date> from_word(std::string_view text, Date today)
{
    const std::string key = base::find_key(text);
    if (key == "today" || key == "bugun") return today;
    if (key == "tomorrow" || key == "yarin") return days_later(today, 1);
    if (key == "yesterday" || key == "dun") return days_later(today, -1);
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        for (const auto name : weekdays[i])
            if (name == key) {
                const int ahead = static_cast<int>(i) - static_cast<int>(std::chrono::weekday(today).c_encoding());
                return days_later(today, ahead > 0 ? ahead : ahead + 7);
            }
    return std::nullopt;
}

// A day without a year: the nearest one, the later of two equally near ones. Leap days are up to eight years apart.
std::optional<Date> nearest(int month, int day, Date today)
{
    std::optional<Date> best;
    const int year = static_cast<int>(base::calendar(today).year());
    for (int y = year - 8; y <= year + 8; ++y)
        if (const auto found = day_of(y, month, day))
            if (!best || std::chrono::abs(*found - today) <= std::chrono::abs(*best - today)) best = found;
    return best;
}

std::optional<Date> with_year(std::optional<std::string_view> year, int month, int day, Date today)
{
    if (!year) return nearest(month, day, today);
    const auto number = small_number(*year);
    if (!number || (year->size() != 2 && year->size() != 4)) return std::nullopt;
    if (year->size() == 4) return day_of(*number, month, day);
    // Two digits: the year of that ending that lies at most fifty years away.
    const int now = static_cast<int>(base::calendar(today).year());
    int full = now - now % 100 + *number;
    if (full - now > 50) full -= 100;
    if (now - full >= 50) full += 100;
    return day_of(full, month, day);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view marks)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(marks, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// "31.12", "12/31/2017", "2017-12-31".
std::optional<Date> from_figures(std::string_view text, Date today)
{
    const auto at = text.find_first_of("./-");
    if (at == std::string_view::npos) return std::nullopt;
    const char mark = text[at];
    if (mark == '.' && text.back() == '.') text.remove_suffix(1);
    const auto parts = parts_of(text, text.substr(at, 1));
    if (parts.size() < 2 || parts.size() > 3 || text.find(std::string(2, mark)) != std::string_view::npos)
        return std::nullopt;
    if (parts.size() == 3 && parts[0].size() == 4) {
        const auto month = small_number(parts[1]), day = small_number(parts[2]);
        return month && day ? with_year(parts[0], *month, *day, today) : std::nullopt;
    }
    const auto first = small_number(parts[0]), second = small_number(parts[1]);
    if (!first || !second || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
    const auto year = parts.size() == 3 ? std::optional(parts[2]) : std::nullopt;
    const auto day_first = with_year(year, *second, *first, today);
    if (mark == '.') return day_first;
    const auto month_first = with_year(year, *first, *second, today);
    if (spoken() == Language::turkish) return day_first ? day_first : month_first;
    return month_first ? month_first : day_first;
}

std::optional<int> month_of(std::string_view word)
{
    const std::string key = base::find_key(word);
    if (key.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < months.size(); ++i)
        for (const auto name : months[i])
            if (name.starts_with(key)) return static_cast<int>(i) + 1;
    return std::nullopt;
}

// As dates are shown: "30 Aug 2017"; also "August 30, 2017" and without a year.
std::optional<Date> from_named_month(std::string_view text, Date today)
{
    const auto parts = parts_of(text, " ,.-/");
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto year = parts.size() == 3 ? std::optional(parts[2]) : std::nullopt;
    for (const bool month_first : {false, true}) {
        const auto month = month_of(parts[month_first ? 0 : 1]);
        const auto day = small_number(parts[month_first ? 1 : 0]);
        if (month && day) return with_year(year, *month, *day, today);
    }
    return std::nullopt;
}

} // namespace

std::optional<Date> typed_date(std::string_view typed, Date today)
{
    const auto text = base::is_utf8(typed) ? base::trimmed(typed) : std::string_view();
    if (text.empty()) return std::nullopt;
    if (text[0] == '+' || text[0] == '-') return from_offset(text, today);
    if (const auto day = from_word(text, today)) return day;
    if (const auto day = from_figures(text, today)) return day;
    return from_named_month(text, today);
}

} // namespace hedef::words
