#include "base/int128.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace hedef::base;

namespace {

constexpr auto smallest = std::numeric_limits<std::int64_t>::min(), largest = std::numeric_limits<std::int64_t>::max();

// 2 to the power of `power`; 127 is one more than the largest.
Int128 two_to(int power)
{
    return Int128(1) << power;
}

} // namespace

BOOST_AUTO_TEST_SUITE(int128_test)

BOOST_AUTO_TEST_CASE(products_of_64_bits_fit_or_say_that_they_do_not)
{
    const std::int64_t root = std::int64_t{1} << 32;
    const struct
    {
        std::int64_t a, b;
        bool fits;
    } cases[] = {{0, largest, true},          {largest, 1, true},          {largest, -1, true},      {smallest, 1, true},
                 {smallest, -1, false},       {-1, smallest, false},       {1, smallest, true},      {largest, 2, false},
                 {smallest / 2, 2, true},     {smallest / 2, -2, false},   {largest / 2, -2, true},  {largest, largest, false},
                 {smallest, smallest, false}, {smallest, largest, false},  {root, root / 2, false},  {-root, root / 2, true},
                 {root, -root / 2, true},     {-root, -root / 2, false},   {-3, -7, true},           {largest / 10, 10, true},
                 {largest / 10 + 1, 10, false}, {smallest / 10, 10, true}, {smallest / 10 - 1, 10, false}};
    for (const auto& c : cases) {
        std::int64_t out = 0;
        BOOST_TEST(checked_multiply(out, c.a, c.b) == c.fits, c.a << " × " << c.b);
        if (c.fits) BOOST_TEST((out == Int128(c.a) * c.b));
    }
}

BOOST_AUTO_TEST_CASE(sums_of_64_bits_fit_or_say_that_they_do_not)
{
    std::int64_t out = 0;
    BOOST_TEST((checked_add(out, largest - 1, 1) && out == largest));
    BOOST_TEST((checked_add(out, smallest + 1, -1) && out == smallest));
    BOOST_TEST((checked_add(out, smallest, largest) && out == -1));
    BOOST_TEST(!checked_add(out, largest, 1));
    BOOST_TEST(!checked_add(out, 1, largest));
    BOOST_TEST(!checked_add(out, smallest, -1));
    BOOST_TEST(!checked_add(out, smallest, smallest));
}

BOOST_AUTO_TEST_CASE(products_and_sums_of_128_bits_fit_or_say_that_they_do_not)
{
    const Int128 most = two_to(126) - 1 + two_to(126), least = -most - 1;
    Int128 out = 0;
    BOOST_TEST((checked_multiply(out, two_to(63), two_to(63)) && out == two_to(126)));
    BOOST_TEST((checked_multiply(out, -two_to(64), two_to(63)) && out == least));
    BOOST_TEST(!checked_multiply(out, two_to(64), two_to(63)));
    BOOST_TEST(!checked_multiply(out, two_to(100), two_to(100)));
    BOOST_TEST(!checked_multiply(out, least, Int128(-1)));
    BOOST_TEST((checked_multiply(out, most, Int128(-1)) && out == least + 1));
    BOOST_TEST((checked_add(out, most, least) && out == -1));
    BOOST_TEST(!checked_add(out, most, Int128(1)));
    BOOST_TEST(!checked_add(out, least, Int128(-1)));
}

BOOST_AUTO_TEST_CASE(the_result_may_stand_where_a_part_stood)
{
    std::int64_t value = 7;
    BOOST_TEST((checked_multiply(value, value, 10) && checked_add(value, value, 3) && value == 73));
    Int128 wide = two_to(90);
    BOOST_TEST((checked_multiply(wide, wide, Int128(-2)) && checked_add(wide, wide, wide) && wide == -two_to(92)));
}

BOOST_AUTO_TEST_CASE(division_goes_towards_nothing_and_the_rest_has_the_sign_of_the_number)
{
    BOOST_TEST((Int128(-7) / 2 == -3 && Int128(-7) % 2 == -1 && Int128(7) / -2 == -3 && Int128(7) % -2 == 1));
}

BOOST_AUTO_TEST_SUITE_END()
