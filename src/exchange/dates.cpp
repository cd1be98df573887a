#include "exchange/dates.h"

#include "base/text.h"

#include <array>

namespace hedef::exchange {

namespace {

// The three numbers of a date and what stands between them.
struct Parts
{
    std::array<int, 3> number{};
    std::array<int, 3> digits{};
    char sign = 0;
};

// "… 00:00", "…T00:00:00": a date that a spreadsheet or database wrote with its time.
std::string_view without_midnight(std::string_view text)
{
    const auto at = text.find_first_of(" T");
    if (at == std::string_view::npos) return text;
    const auto time = text.substr(at + 1);
    const bool midnight =
        time == "00:00" || time == "0:00" || time == "00:00:00" || time == "0:00:00" || time == "00:00:00.000";
    return midnight ? text.substr(0, at) : text;
}

std::optional<Parts> parts_of(std::string_view text)
{
    text = without_midnight(text);
    Parts parts;
    std::size_t part = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (++parts.digits[part] > 4) return std::nullopt;
            parts.number[part] = parts.number[part] * 10 + (c - '0');
            continue;
        }
        if ((c != '/' && c != '.' && c != '-') || (parts.sign && c != parts.sign) || parts.digits[part] == 0 ||
            ++part == 3)
            return std::nullopt;
        parts.sign = c;
    }
    if (part != 2 || parts.digits[2] == 0) return std::nullopt;
    const bool year_first = parts.digits[0] == 4 && parts.digits[1] <= 2 && parts.digits[2] <= 2;
    const bool year_last = parts.digits[2] == 4 && parts.digits[0] <= 2 && parts.digits[1] <= 2;
    if (!year_first && !year_last) return std::nullopt;
    return parts;
}

bool says_its_order(const Parts& parts)
{
    return parts.digits[0] == 4 || parts.sign == '.';
}

std::optional<base::Date> make(int year, int month, int day)
{
    const std::chrono::year_month_day ymd = std::chrono::year(year) / month / day;
    if (year < 1900 || month < 1 || day < 1 || !ymd.ok()) return std::nullopt;
    return base::Date(ymd);
}

std::optional<base::Date> date_of(const Parts& parts, DateOrder order)
{
    const auto& [a, b, c] = parts.number;
    if (parts.digits[0] == 4) return make(a, b, c);
    if (parts.sign == '.' || order == DateOrder::day_month) return make(c, b, a);
    return make(c, a, b);
}

base::Refusal refused(const char* code, std::string_view cell)
{
    return base::bad_input(code, {}, {std::string(base::cut(cell, 40))});
}

bool is_iso(std::string_view cell)
{
    return cell.size() == 10 && cell[4] == '-' && cell[7] == '-';
}

void keep_first(DateEvidence::Example& example, std::string_view value, int line, int column)
{
    if (!example.line) example = {std::string(value), line, column};
}

} // namespace

std::string_view name(DateOrder order)
{
    switch (order) {
    case DateOrder::day_month:
        return "dmy";
    case DateOrder::month_day:
        return "mdy";
    case DateOrder::unknown:
        break;
    }
    return "";
}

std::optional<DateOrder> parse_date_order(std::string_view text)
{
    if (text == "dmy" || text == "day_month") return DateOrder::day_month;
    if (text == "mdy" || text == "month_day") return DateOrder::month_day;
    return std::nullopt;
}

base::Result<base::Date> read_date(std::string_view cell, DateOrder order)
{
    if (is_iso(cell))
        if (const auto date = base::parse_date(cell)) return *date;
    const auto parts = parts_of(base::trimmed(cell));
    if (!parts) return refused("exchange.date.form", cell);
    if (says_its_order(*parts) || order != DateOrder::unknown) {
        const auto date = date_of(*parts, order);
        if (!date) return refused("exchange.date.impossible", cell);
        return *date;
    }
    const auto day_first = date_of(*parts, DateOrder::day_month), month_first = date_of(*parts, DateOrder::month_day);
    if (!day_first && !month_first) return refused("exchange.date.impossible", cell);
    if (day_first && month_first && day_first == month_first) return *day_first;
    base::Refusal refusal = refused("exchange.date.ambiguous", cell);
    refusal.args.push_back(day_first ? base::to_iso(*day_first) : "–");
    refusal.args.push_back(month_first ? base::to_iso(*month_first) : "–");
    return refusal;
}

void DateEvidence::see(std::string_view cell, int line, int column)
{
    if (is_iso(cell) || cell.size() > 40) return;
    const auto parts = parts_of(base::trimmed(cell));
    if (!parts || says_its_order(*parts)) return;
    const auto day_first = date_of(*parts, DateOrder::day_month), month_first = date_of(*parts, DateOrder::month_day);
    if (day_first && !month_first) keep_first(m_day_first, cell, line, column);
    if (month_first && !day_first) keep_first(m_month_first, cell, line, column);
    if (day_first && month_first && day_first != month_first) keep_first(m_open, cell, line, column);
}

void DateEvidence::see_pair(std::string_view first, std::string_view second, int line, int column)
{
    if (is_iso(first) && is_iso(second)) return;
    const auto a = parts_of(base::trimmed(first)), b = parts_of(base::trimmed(second));
    if (!a || !b) return;
    const auto turned = [&](DateOrder order) {
        const auto from = date_of(*a, order), to = date_of(*b, order);
        return from && to && *to < *from;
    };
    const bool day_first_wrong = turned(DateOrder::day_month), month_first_wrong = turned(DateOrder::month_day);
    const std::string both = std::string(first) + " … " + std::string(second);
    if (month_first_wrong && !day_first_wrong) keep_first(m_pair_day_first, both, line, column);
    if (day_first_wrong && !month_first_wrong) keep_first(m_pair_month_first, both, line, column);
}

// Values above 12 decide; where there are none, closings before openings do.
DateOrder DateEvidence::found() const
{
    if (m_day_first.line || m_month_first.line) {
        if (mixed()) return DateOrder::unknown;
        return m_day_first.line ? DateOrder::day_month : DateOrder::month_day;
    }
    if (m_pair_day_first.line && m_pair_month_first.line) return DateOrder::unknown;
    return m_pair_day_first.line     ? DateOrder::day_month
           : m_pair_month_first.line ? DateOrder::month_day
                                     : DateOrder::unknown;
}

} // namespace hedef::exchange
