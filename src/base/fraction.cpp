#include "base/fraction.h"
#include "base/contract.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace hedef::base {

namespace {

BigInt floor_div(const BigInt& n, const BigInt& d)
{
    BigInt q, r;
    boost::multiprecision::divide_qr(n, d, q, r);
    if (r < 0) --q;
    return q;
}

bool fits_int64(const BigInt& n)
{
    return n >= std::numeric_limits<std::int64_t>::min() && n <= std::numeric_limits<std::int64_t>::max();
}

std::int64_t to_int64(const BigInt& n)
{
    if (!fits_int64(n)) throw std::overflow_error("amount does not fit 64 bits");
    return static_cast<std::int64_t>(n);
}

// floors[i] + 1 for the `rest` largest fractions, ties to the earlier index.
template <class Fractions>
void hand_out(std::vector<std::int64_t>& floors, std::int64_t rest, const Fractions& fractions)
{
    HEDEF_EXPECTS(rest >= 0 && rest <= static_cast<std::int64_t>(floors.size()));
    std::vector<std::size_t> order(floors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return fractions[a] > fractions[b]; });
    for (std::int64_t i = 0; i < rest; ++i) ++floors[order[static_cast<std::size_t>(i)]];
}

} // namespace

BigInt rounded(const Fraction& value, Rounding rounding)
{
    const BigInt n = numerator(value), d = denominator(value);
    const BigInt floor = floor_div(n, d);
    if (rounding == Rounding::down) return floor;
    const BigInt twice = (n - floor * d) * 2;
    if (twice < d) return floor;
    if (twice > d) return floor + 1;
    if (rounding == Rounding::half_even) return (floor % 2 == 0) ? floor : BigInt(floor + 1);
    return n < 0 ? floor : BigInt(floor + 1);
}

BigInt power_of_ten(int places)
{
    BigInt power = 1;
    for (int i = 0; i < places; ++i) power *= 10;
    return power;
}

std::int64_t round_to_int64(const Fraction& value, Rounding rounding)
{
    return to_int64(rounded(value, rounding));
}

std::int64_t divide(Int128 numerator, Int128 denominator, Rounding rounding)
{
    HEDEF_EXPECTS(denominator > 0);
    Int128 q = numerator / denominator, r = numerator % denominator;
    if (r < 0) {
        --q;
        r += denominator;
    }
    if (rounding != Rounding::down) {
        const Int128 other = denominator - r;
        const bool tie_up = rounding == Rounding::half_even ? (q % 2 != 0) : numerator >= 0;
        if (r > other || (r == other && tie_up)) ++q;
    }
    if (q > std::numeric_limits<std::int64_t>::max() || q < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error("amount does not fit 64 bits");
    return static_cast<std::int64_t>(q);
}

std::optional<Fraction> parse_decimal(std::string_view text)
{
    if (text.empty() || text.size() > 60) return std::nullopt;
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+') text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto places = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const auto digits = [](std::string_view s) { return std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; }); };
    if (whole.empty() || !digits(whole) || !digits(places) || (point != std::string_view::npos && places.empty())) return std::nullopt;
    BigInt n = 0, d = 1;
    for (const char c : whole) n = n * 10 + (c - '0');
    for (const char c : places) {
        n = n * 10 + (c - '0');
        d *= 10;
    }
    return Fraction(negative ? BigInt(-n) : n, d);
}

std::optional<std::int64_t> parse_scaled(std::string_view text, int places)
{
    const auto exact = parse_decimal(text);
    if (!exact) return std::nullopt;
    const Fraction scaled = *exact * power_of_ten(places);
    if (denominator(scaled) != 1 || !fits_int64(numerator(scaled))) return std::nullopt;
    return static_cast<std::int64_t>(numerator(scaled));
}

std::string format_scaled(std::int64_t value, int places)
{
    std::string digits = std::to_string(value);
    const bool negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    if (places > 0) {
        const auto width = static_cast<std::size_t>(places) + 1;
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    }
    return negative ? "-" + digits : digits;
}

std::string format_decimal(const Fraction& value, int places, Rounding rounding)
{
    BigInt n = rounded(value * power_of_ten(places), rounding);
    const bool negative = n < 0;
    std::string digits = BigInt(negative ? BigInt(-n) : n).str();
    if (places > 0) {
        const auto width = static_cast<std::size_t>(places) + 1;
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    }
    return negative ? "-" + digits : digits;
}

std::vector<std::int64_t> apportion(std::int64_t total, std::span<const Fraction> exact_parts)
{
    std::vector<std::int64_t> parts;
    std::vector<Fraction> fractions;
    parts.reserve(exact_parts.size());
    fractions.reserve(exact_parts.size());
    BigInt given = 0;
    for (const Fraction& part : exact_parts) {
        const BigInt floor = rounded(part, Rounding::down);
        given += floor;
        parts.push_back(to_int64(floor));
        fractions.push_back(part - floor);
    }
    hand_out(parts, to_int64(total - given), fractions);
    return parts;
}

std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total, std::span<const Fraction> weights)
{
    Fraction sum = 0;
    for (const Fraction& weight : weights) {
        HEDEF_EXPECTS(weight >= 0);
        sum += weight;
    }
    HEDEF_EXPECTS(sum > 0);
    const bool negative = total < 0;
    const BigInt positive = negative ? BigInt(-BigInt(total)) : BigInt(total);
    std::vector<Fraction> exact;
    exact.reserve(weights.size());
    for (const Fraction& weight : weights) exact.push_back(positive * weight / sum);
    auto parts = apportion(to_int64(positive), exact);
    if (negative)
        for (auto& part : parts) part = -part;
    return parts;
}

std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total, std::span<const std::int64_t> weights)
{
    const std::vector<Fraction> exact(weights.begin(), weights.end());
    return split_by_largest_remainder(total, exact);
}

} // namespace hedef::base
