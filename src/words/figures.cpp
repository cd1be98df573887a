#include "words/figures.h"

#include <array>

namespace hedef::words {

std::string number(std::string_view plain)
{
    const bool turkish = spoken() == Language::turkish;
    std::string text;
    if (!plain.empty() && (plain[0] == '-' || plain[0] == '+')) {
        text += plain[0];
        plain.remove_prefix(1);
    }
    const auto point = plain.find('.');
    const auto whole = plain.substr(0, point);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i && (whole.size() - i) % 3 == 0) text += turkish ? '.' : ',';
        text += whole[i];
    }
    if (point != std::string_view::npos) {
        text += turkish ? ',' : '.';
        text += plain.substr(point + 1);
    }
    return text;
}

std::string amount(const base::Money& money)
{
    return number(money.text());
}

std::string percentage(std::int64_t millionths)
{
    const auto tenths = base::divide(millionths, 1000, base::Rounding::half_away);
    const std::string text = number(base::format_scaled(tenths, 1));
    return spoken() == Language::turkish ? "%" + text : text + " %";
}

std::string money(const base::Money& money)
{
    return amount(money) + " " + std::string(money.currency.code());
}

std::string signed_amount(const base::Money& money)
{
    return (money.minor > 0 ? "+" : "") + amount(money);
}

std::string decimal(std::int64_t units, int places)
{
    return number(base::format_scaled(units, places));
}

std::string count(std::int64_t n)
{
    return number(std::to_string(n));
}

namespace {

std::string month_name(std::chrono::month month)
{
    static constexpr std::array months{N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
                                       N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};
    return translated(months[static_cast<unsigned>(month) - 1]);
}

} // namespace

std::string short_date(base::Date day)
{
    const auto ymd = base::calendar(day);
    return std::to_string(static_cast<unsigned>(ymd.day())) + " " + month_name(ymd.month());
}

std::string date(base::Date day)
{
    return short_date(day) + " " + std::to_string(static_cast<int>(base::calendar(day).year()));
}

std::string month(base::Date day)
{
    const auto ymd = base::calendar(day);
    return month_name(ymd.month()) + " " + std::to_string(static_cast<int>(ymd.year()));
}

std::string moment(base::Stamp stamp)
{
    const std::string iso = base::to_iso(stamp); // "2017-03-01 12:34:56"
    return date(std::chrono::floor<std::chrono::days>(stamp)) + " " + iso.substr(11, 5);
}

} // namespace hedef::words
