#pragma once
#include "base/int128.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Exact numbers: everything that touches pay is a Fraction until it is rounded, once, with the rounding named.
namespace hedef::base {

using BigInt = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Fraction = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

enum class Rounding {
    half_away, // 0.5 → 1, −0.5 → −1
    half_even, // 0.5 → 0, 1.5 → 2
    down,      // towards minus infinity
};

BigInt rounded(const Fraction&, Rounding);
// Throws std::overflow_error when the rounded number does not fit; the caller refuses it with words.
std::int64_t round_to_int64(const Fraction&, Rounding);
BigInt power_of_ten(int places);
// numerator ÷ denominator in 128 bits, rounded; denominator > 0.
std::int64_t divide(Int128 numerator, Int128 denominator, Rounding);

// Plain decimals only: optional sign, digits, optional point and digits ("-12.50", "0.07", ".5" and "1." are refused; no exponent,
// no separators, at most 60 characters). nullopt when it is not one.
std::optional<Fraction> parse_decimal(std::string_view);
// The same as a scaled integer (places 2: "12.5" → 1250); nullopt also when it has more places or does not fit.
std::optional<std::int64_t> parse_scaled(std::string_view, int places);
// 1250 with 2 places → "12.50"
std::string format_scaled(std::int64_t, int places);
std::string format_decimal(const Fraction&, int places, Rounding);

// Largest remainder: floor(total × weight ÷ Σ weights) each, the rest one unit each to the largest remainders, ties to the earlier.
// Weights are not negative and not all 0; total may be negative (then the parts are those of −total, negated). Σ parts = total.
// Source: spec/targets.md 1, spec/commissions.md 4.1.
std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total, std::span<const Fraction> weights);
std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total, std::span<const std::int64_t> weights);
// Rounds exact parts so that they add up to the rounded total: each its floor, then one unit each to the largest fractions, ties to the
// earlier. The parts' exact sum rounds to total.
std::vector<std::int64_t> apportion(std::int64_t total, std::span<const Fraction> exact_parts);

} // namespace hedef::base
