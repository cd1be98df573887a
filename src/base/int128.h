#pragma once
#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <limits>

// Whole numbers of 128 bits, for what two amounts multiplied need: the compiler's own where it has them, else Boost's.
// HEDEF_PORTABLE_INT128 asks for Boost's everywhere, so that they can be tested here. Figures are the same with both as
// long as nothing overflows; what may do so is computed with checked_multiply() and checked_add(), which are false, and
// leave nothing of use in `out`, when the result does not fit.
namespace hedef::base {

#if defined(__SIZEOF_INT128__) && !defined(HEDEF_PORTABLE_INT128)

__extension__ typedef __int128 Int128; // NOLINT(modernize-use-using)

inline bool checked_multiply(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    return !__builtin_mul_overflow(a, b, &out);
}
inline bool checked_multiply(Int128& out, Int128 a, Int128 b)
{
    return !__builtin_mul_overflow(a, b, &out);
}
inline bool checked_add(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    return !__builtin_add_overflow(a, b, &out);
}
inline bool checked_add(Int128& out, Int128 a, Int128 b)
{
    return !__builtin_add_overflow(a, b, &out);
}

#else

using Int128 = boost::multiprecision::int128_t;

inline bool checked_multiply(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    constexpr auto low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
    bool fits = true;
    if (b > 0)
        fits = a <= high / b && a >= low / b;
    else if (b == -1) // low / -1 does not fit itself
        fits = a != low;
    else if (b < 0)
        fits = a <= low / b && a >= high / b;
    if (fits) out = a * b;
    return fits;
}
inline bool checked_add(std::int64_t& out, std::int64_t a, std::int64_t b)
{
    constexpr auto low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
    const bool fits = b > 0 ? a <= high - b : a >= low - b;
    if (fits) out = a + b;
    return fits;
}

// Boost's have their sign beside 128 bits: twice the room, of which only what the compilers' have is used.
inline bool narrow(Int128& out, const boost::multiprecision::int256_t& exact)
{
    static const boost::multiprecision::int256_t end = boost::multiprecision::int256_t(1) << 127;
    if (exact >= end || exact < -end) return false;
    out = static_cast<Int128>(exact);
    return true;
}
inline bool checked_multiply(Int128& out, const Int128& a, const Int128& b)
{
    return narrow(out, boost::multiprecision::int256_t(a) * b);
}
inline bool checked_add(Int128& out, const Int128& a, const Int128& b)
{
    return narrow(out, boost::multiprecision::int256_t(a) + b);
}

#endif

} // namespace hedef::base
