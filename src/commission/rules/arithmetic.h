#pragma once
#include "base/fraction.h"
#include "base/int128.h"

#include <cstdint>
#include <limits>
#include <stdexcept>

// Integers of three widths behind one set of names, so that every rule is written once: 64 bits where a bound shows
// that they suffice, else 128, else as many as it takes. All three give the same figures (a test forces each).
namespace hedef::commission {

using Wide = base::Int128;

// automatic: the narrowest that suffices. The others are for tests; one that does not suffice gives way to the next
// wider.
enum class Arithmetic
{
    automatic,
    wide,
    exact
};

namespace number {

inline bool multiply(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    return base::checked_multiply(out, a, b);
}
inline bool multiply(Wide& out, Wide a, Wide b)
{
    return base::checked_multiply(out, a, b);
}
inline bool multiply(base::BigInt& out, const base::BigInt& a, const base::BigInt& b)
{
    return out = a * b, true;
}
inline bool add(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    return base::checked_add(out, a, b);
}
inline bool add(Wide& out, Wide a, Wide b)
{
    return base::checked_add(out, a, b);
}
inline bool add(base::BigInt& out, const base::BigInt& a, const base::BigInt& b)
{
    return out = a + b, true;
}

inline base::BigInt big(Wide value)
{
    // Both parts have the sign of the value.
    const Wide part = Wide(1) << 64;
    const Wide high = value / part, low = value % part;
    const base::BigInt above = base::BigInt(static_cast<std::int64_t>(high)) << 64;
    if (low < 0) return above - static_cast<std::uint64_t>(-low);
    return above + static_cast<std::uint64_t>(low);
}
inline const base::BigInt& big(const base::BigInt& value)
{
    return value;
}

// False when it does not fit.
inline bool convert(std::int64_t& out, std::int64_t value)
{
    return out = value, true;
}
inline bool convert(std::int64_t& out, Wide value)
{
    out = static_cast<std::int64_t>(value);
    return out == value;
}
inline bool convert(Wide& out, Wide value)
{
    return out = value, true;
}
inline bool convert(base::BigInt& out, Wide value)
{
    return out = big(value), true;
}
inline bool convert(std::int64_t& out, const base::BigInt& value)
{
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        return false;
    out = static_cast<std::int64_t>(value);
    return true;
}
inline bool convert(Wide& out, const base::BigInt& value)
{
    base::BigInt bits = value < 0 ? base::BigInt(-value) : value;
    if (bits >> 126 != 0) return false;
    const Wide high = static_cast<Wide>(static_cast<std::uint64_t>(base::BigInt(bits >> 64)));
    const base::BigInt low_bits = bits & base::BigInt(std::numeric_limits<std::uint64_t>::max());
    const Wide found = (high << 64) + static_cast<std::uint64_t>(low_bits);
    out = value < 0 ? -found : found;
    return true;
}
inline bool convert(base::BigInt& out, const base::BigInt& value)
{
    return out = value, true;
}

// A value that is known to fit.
template <class N, class Value> N lift(Value value)
{
    N found{};
    convert(found, static_cast<Wide>(value));
    return found;
}

template <class N> struct FloorDivision
{
    N floor;
    N rest; // 0 ≤ rest < divisor
};

template <class N> FloorDivision<N> floor_divide(const N& n, const N& d)
{
    N q = n / d;
    N r = n - q * d;
    if (r < 0) {
        q -= 1;
        r += d;
    }
    return {q, r};
}

template <class N> std::int64_t to_int64(const N& value)
{
    std::int64_t found = 0;
    if (!convert(found, value)) throw std::overflow_error("amount does not fit 64 bits");
    return found;
}

// n ÷ d, d > 0, rounded. Throws std::overflow_error when it does not fit.
template <class N> std::int64_t round_divide(const N& n, const N& d, base::Rounding rounding)
{
    auto [floor, rest] = floor_divide<N>(n, d);
    if (rounding != base::Rounding::down && rest != 0) {
        const N other = d - rest;
        const bool tie_up = rounding == base::Rounding::half_even ? N(floor % 2) != 0 : n >= 0;
        if (rest > other || (rest == other && tie_up)) floor += 1;
    }
    return to_int64(floor);
}

template <class N> N absolute(const N& value)
{
    return value < 0 ? N(-value) : value;
}

template <class N> N greatest_common_divisor(N a, N b)
{
    while (b != 0) {
        N r = a % b;
        a = b;
        b = r;
    }
    return absolute(a);
}

template <class N> bool lowest_common_multiple(N& out, const N& a, const N& b)
{
    return multiply(out, N(a / greatest_common_divisor(a, b)), b);
}

inline base::Fraction fraction(const base::BigInt& n, const base::BigInt& d)
{
    return {n, d};
}

} // namespace number
} // namespace hedef::commission
