#include "exchange/numbers.h"

#include "base/int128.h"
#include "exchange/fields.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace hedef::exchange {

namespace {

constexpr std::size_t longest_number = 60;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

base::Refusal refused(const char* code, std::string_view cell)
{
    return base::bad_input(code, {}, {shown(cell)});
}

// Takes a prefix or suffix away; says whether it was there.
bool take_front(std::string_view& text, std::string_view part)
{
    if (!text.starts_with(part)) return false;
    text.remove_prefix(part.size());
    return true;
}

bool take_back(std::string_view& text, std::string_view part)
{
    if (!text.ends_with(part)) return false;
    text.remove_suffix(part.size());
    return true;
}

constexpr std::array<std::string_view, 4> spaces{" ", "\u00a0", "\u202f", "\u2009"};

void take_spaces(std::string_view& text)
{
    for (bool again = true; again;) {
        again = false;
        for (const auto space : spaces)
            again = take_front(text, space) || take_back(text, space) || again;
    }
}

// The number without its ornaments.
struct Bare
{
    std::string_view digits; // digits and separators
    bool negative = false;
    int exponent = 0; // of ten, from K and M
};

bool take_sign(std::string_view& text, bool& negative)
{
    if (take_front(text, "-") || take_front(text, "\u2212")) return negative = true;
    return take_front(text, "+");
}

std::optional<Bare> bare(std::string_view text)
{
    Bare result;
    take_spaces(text);
    bool sign = take_sign(text, result.negative);
    take_spaces(text);
    if (!sign && text.starts_with('(') && text.ends_with(')')) {
        text.remove_prefix(1);
        text.remove_suffix(1);
        take_spaces(text);
        sign = result.negative = true;
    }
    if (!sign && text.size() > 1 && take_back(text, "-")) result.negative = true;
    take_spaces(text);
    if (take_back(text, "K") || take_back(text, "k"))
        result.exponent = 3;
    else if (take_back(text, "M") || take_back(text, "m"))
        result.exponent = 6;
    take_spaces(text);
    if (text.empty() || text.size() > longest_number) return std::nullopt;
    result.digits = text;
    return result;
}

// Digits with '.' and ',' as they stand; every other grouping sign becomes 'g'. nullopt: something else is in it.
std::optional<std::string> plain(std::string_view digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits.size();) {
        if (is_digit(digits[i]) || digits[i] == '.' || digits[i] == ',') {
            text += digits[i++];
            continue;
        }
        std::size_t size = 0;
        for (const std::string_view group :
             {spaces[0], spaces[1], spaces[2], spaces[3], std::string_view("'"), std::string_view("\u2019")})
            if (digits.substr(i).starts_with(group)) size = group.size();
        if (size == 0) return std::nullopt;
        text += 'g';
        i += size;
    }
    return text;
}

// Which sign is the decimal one when only this number is looked at; unknown: it has none, or it can be read both ways
// (`open`).
struct Reading
{
    Decimal decimal = Decimal::unknown;
    bool open = false;
};

Reading read_signs(std::string_view plain_text)
{
    const auto points = std::ranges::count(plain_text, '.'), commas = std::ranges::count(plain_text, ',');
    const auto of = [](char c) { return c == '.' ? Decimal::point : Decimal::comma; };
    if (points == 0 && commas == 0) return {};
    if (points > 0 && commas > 0) return {of(plain_text[plain_text.find_last_of(".,")]), false};
    const char sign = points ? '.' : ',';
    if (points + commas > 1) return {of(sign == '.' ? ',' : '.'), false};
    const auto at = plain_text.find(sign);
    const bool grouped = plain_text.find('g') != std::string_view::npos;
    const bool thousands = plain_text.size() - at - 1 == 3 && at >= 1 && at <= 3 && plain_text[0] != '0' && !grouped;
    return thousands ? Reading{Decimal::unknown, true} : Reading{of(sign), false};
}

// The digits, and how many of them are decimals; nullopt when the groups are not of three.
struct Digits
{
    std::string digits;
    int decimals = 0;
};

std::optional<Digits> split(std::string_view plain_text, char decimal)
{
    Digits result;
    const auto point = plain_text.find(decimal);
    const auto whole = plain_text.substr(0, point);
    const auto part = point == std::string_view::npos ? std::string_view{} : plain_text.substr(point + 1);
    char group = 0;
    std::size_t run = 0;
    for (const char c : whole) {
        if (is_digit(c)) {
            result.digits += c;
            ++run;
            continue;
        }
        if ((group && c != group) || run == 0 || run > 3 || (group && run != 3)) return std::nullopt;
        group = c;
        run = 0;
    }
    if (group && run != 3) return std::nullopt;
    if (!std::ranges::all_of(part, is_digit)) return std::nullopt;
    if (whole.empty() && part.empty()) return std::nullopt;
    result.digits += part;
    result.decimals = static_cast<int>(part.size());
    if (result.digits.empty()) return std::nullopt;
    return result;
}

// digits × 10^(places + exponent − decimals), exactly.
base::Result<std::int64_t> scaled(const Digits& number, int shift, bool negative, std::string_view cell)
{
    std::string digits = number.digits;
    for (; shift < 0; ++shift) {
        if (digits.back() != '0') return refused("exchange.number.too_many_places", cell);
        digits.pop_back();
        if (digits.empty()) digits = "0";
    }
    digits.append(static_cast<std::size_t>(shift), '0');
    std::int64_t value = 0;
    for (const char c : digits) {
        const int digit = negative ? '0' - c : c - '0';
        if (!base::checked_multiply(value, value, 10) || !base::checked_add(value, value, digit))
            return refused("exchange.number.too_large", cell);
    }
    return value;
}

// The common form, without looking twice: sign, digits, perhaps a point and decimals.
std::optional<std::int64_t> quick(std::string_view cell, int places)
{
    const bool negative = cell.starts_with('-');
    if (negative) cell.remove_prefix(1);
    if (cell.empty() || cell.size() > 15) return std::nullopt;
    std::int64_t value = 0;
    int decimals = -1;
    for (const char c : cell) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
        if (decimals >= 0) ++decimals;
    }
    // three decimals may be thousands, more than fit are refused with words: both below
    if (cell.back() == '.' || cell.front() == '.' || decimals == 3 || decimals > places) return std::nullopt;
    for (int i = std::max(decimals, 0); i < places; ++i)
        if (!base::checked_multiply(value, value, 10)) return std::nullopt;
    return negative ? -value : value;
}

} // namespace

void DecimalEvidence::see(std::string_view cell, int line)
{
    if (cell.find_first_of(".,") == std::string_view::npos) return;
    if (m_point.line && m_comma.line) return;
    if (m_point.line && cell.find(',') == std::string_view::npos && std::ranges::count(cell, '.') == 1) return;
    const auto number = bare(cell);
    const auto text = number ? plain(number->digits) : std::nullopt;
    if (!text) return;
    const Reading reading = read_signs(*text);
    Example& example = reading.open ? m_open : reading.decimal == Decimal::point ? m_point : m_comma;
    if (!example.line) example = {std::string(cell), line};
}

Decimal DecimalEvidence::found() const
{
    if (mixed()) return Decimal::unknown;
    return m_point.line ? Decimal::point : m_comma.line ? Decimal::comma : Decimal::unknown;
}

void DecimalEvidence::add(const DecimalEvidence& other)
{
    if (!m_point.line) m_point = other.m_point;
    if (!m_comma.line) m_comma = other.m_comma;
    if (!m_open.line) m_open = other.m_open;
}

base::Result<std::int64_t> read_scaled(std::string_view cell, Decimal decimal, int places)
{
    if (decimal != Decimal::comma)
        if (const auto value = quick(cell, places)) return *value;
    const auto number = bare(cell);
    const auto text = number ? plain(number->digits) : std::nullopt;
    if (!text) return refused("exchange.number.form", cell);
    if (decimal == Decimal::unknown) {
        const Reading reading = read_signs(*text);
        if (reading.open) return refused("exchange.number.ambiguous", cell);
        decimal = reading.decimal;
    }
    const auto digits = split(*text, decimal == Decimal::comma ? ',' : '.');
    if (!digits) return refused("exchange.number.form", cell);
    const int shift = places + number->exponent - digits->decimals;
    if (shift < 0 && digits->decimals == 3) return refused("exchange.number.too_many_places", cell);
    return scaled(*digits, shift, number->negative, cell);
}

base::Result<base::Money> read_money(std::string_view cell, Decimal decimal, base::Currency company)
{
    if (decimal != Decimal::comma)
        if (const auto value = quick(cell, company.minor_digits())) return base::Money{*value, company};
    struct Sign
    {
        std::string_view text, code;
    };
    static constexpr std::array<Sign, 6> signs{
        {{"₺", "TRY"}, {"TL", "TRY"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}}};
    std::string_view text = cell;
    take_spaces(text);
    bool negative = false, parentheses = false;
    if (text.starts_with('(') && text.ends_with(')')) {
        text.remove_prefix(1);
        text.remove_suffix(1);
        take_spaces(text);
        parentheses = true;
    }
    std::string_view unsigned_text = text;
    const bool sign_before = take_sign(unsigned_text, negative);
    std::optional<base::Currency> currency;
    const auto take_currency = [&](std::string_view& from) {
        for (const Sign& sign : signs)
            if (take_front(from, sign.text) || take_back(from, sign.text))
                return currency = base::Currency::parse(sign.code), true;
        for (const bool front : {true, false}) {
            if (from.size() <= 3) continue;
            const auto code = front ? from.substr(0, 3) : from.substr(from.size() - 3);
            if (!std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; })) continue;
            if (const auto known = base::Currency::parse(code)) {
                from = front ? from.substr(3) : from.substr(0, from.size() - 3);
                return currency = known, true;
            }
        }
        return false;
    };
    std::string rest(sign_before && negative ? "-" : "");
    take_spaces(unsigned_text);
    take_currency(unsigned_text);
    take_spaces(unsigned_text);
    rest += unsigned_text;
    if (parentheses) {
        if (sign_before) return refused("exchange.number.form", cell);
        rest = "(" + rest + ")";
    }
    const base::Currency used = currency.value_or(company);
    auto minor = read_scaled(rest, decimal, used.minor_digits());
    if (!minor) return refused(minor.refusal().code.c_str(), cell);
    return base::Money{*minor, used};
}

base::Result<std::int64_t> read_quantity(std::string_view cell, Decimal decimal)
{
    return read_scaled(cell, decimal, 6);
}

base::Result<std::int64_t> read_share(std::string_view cell, Decimal decimal)
{
    std::string_view number = cell;
    take_spaces(number);
    const bool percent = take_back(number, "%") || take_front(number, "%");
    auto share = read_scaled(number, decimal, percent ? 4 : 6); // a hundredth of a percent's millionths
    if (!share) return refused(share.refusal().code.c_str(), cell);
    if (*share < 0 || *share > 1'000'000) return refused("exchange.share.range", cell);
    return share;
}

base::Result<std::int64_t> read_integer(std::string_view cell, Decimal decimal)
{
    return read_scaled(cell, decimal, 0);
}

} // namespace hedef::exchange
