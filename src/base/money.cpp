#include "base/money.h"
#include "base/contract.h"

#include <algorithm>
#include <stdexcept>

namespace hedef::base {

namespace {

struct Known
{
    std::string_view code;
    int digits;
};

// ISO 4217, list one: currencies whose minor unit is not 1/100 carry their digits.
constexpr Known known[] = {
    {"AED", 2}, {"ARS", 2}, {"AUD", 2}, {"AZN", 2}, {"BAM", 2}, {"BGN", 2}, {"BHD", 3}, {"BRL", 2}, {"CAD", 2}, {"CHF", 2}, {"CLP", 0},
    {"CNY", 2}, {"COP", 2}, {"CZK", 2}, {"DKK", 2}, {"DZD", 2}, {"EGP", 2}, {"EUR", 2}, {"GBP", 2}, {"GEL", 2}, {"HKD", 2}, {"HUF", 2},
    {"IDR", 2}, {"ILS", 2}, {"INR", 2}, {"IQD", 3}, {"IRR", 2}, {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KES", 2}, {"KRW", 0}, {"KWD", 3},
    {"KZT", 2}, {"LYD", 3}, {"MAD", 2}, {"MXN", 2}, {"MYR", 2}, {"NGN", 2}, {"NOK", 2}, {"NZD", 2}, {"OMR", 3}, {"PEN", 2}, {"PHP", 2},
    {"PKR", 2}, {"PLN", 2}, {"PYG", 0}, {"QAR", 2}, {"RON", 2}, {"RSD", 2}, {"RUB", 2}, {"SAR", 2}, {"SEK", 2}, {"SGD", 2}, {"THB", 2},
    {"TND", 3}, {"TRY", 2}, {"TWD", 2}, {"UAH", 2}, {"USD", 2}, {"UZS", 2}, {"VND", 0}, {"ZAR", 2},
};

const Known* find(std::string_view code)
{
    const auto it = std::find_if(std::begin(known), std::end(known), [&](const Known& k) { return k.code == code; });
    return it == std::end(known) ? nullptr : it;
}

} // namespace

std::optional<Currency> Currency::parse(std::string_view code)
{
    if (!find(code)) return std::nullopt;
    Currency currency;
    std::copy(code.begin(), code.end(), currency.m_code.begin());
    return currency;
}

int Currency::minor_digits() const
{
    return find(code())->digits;
}

std::int64_t add_checked(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (!checked_add(sum, a, b)) throw std::overflow_error("amount does not fit 64 bits");
    return sum;
}

Money Money::operator-() const
{
    return {divide(-static_cast<Int128>(minor), 1, Rounding::down), currency};
}

Money& Money::operator+=(const Money& other)
{
    HEDEF_EXPECTS(currency == other.currency);
    minor = add_checked(minor, other.minor);
    return *this;
}

std::string Money::text() const
{
    return format_scaled(minor, currency.minor_digits());
}

std::optional<Money> Money::parse(std::string_view plain_decimal, Currency currency)
{
    const auto minor = parse_scaled(plain_decimal, currency.minor_digits());
    if (!minor) return std::nullopt;
    return Money{*minor, currency};
}

Money Money::times(const Fraction& factor, Rounding rounding) const
{
    return {round_to_int64(factor * minor, rounding), currency};
}

} // namespace hedef::base
