#include "base/contract.h"
#include "base/fraction.h"
#include "base/money.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <numeric>
#include <stdexcept>

using namespace hedef::base;

namespace {

constexpr auto smallest = std::numeric_limits<std::int64_t>::min(), largest = std::numeric_limits<std::int64_t>::max();

Fraction decimal(const char* text)
{
    return parse_decimal(text).value();
}

Currency currency(const char* code)
{
    return Currency::parse(code).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(numbers_test)

BOOST_AUTO_TEST_CASE(halves_go_where_the_rounding_says)
{
    struct Case
    {
        const char* value;
        std::int64_t away, even, down;
    };
    const Case cases[] = {{"0.5", 1, 0, 0},     {"1.5", 2, 2, 1},  {"2.5", 3, 2, 2},   {"-0.5", -1, 0, -1},
                          {"-1.5", -2, -2, -2}, {"0.49", 0, 0, 0}, {"0.51", 1, 1, 0},  {"-0.49", 0, 0, -1},
                          {"-2.5", -3, -2, -3}, {"7", 7, 7, 7},    {"-7", -7, -7, -7}, {"-0.51", -1, -1, -1}};
    for (const Case& c : cases) {
        BOOST_TEST(round_to_int64(decimal(c.value), Rounding::half_away) == c.away, c.value);
        BOOST_TEST(round_to_int64(decimal(c.value), Rounding::half_even) == c.even, c.value);
        BOOST_TEST(round_to_int64(decimal(c.value), Rounding::down) == c.down, c.value);
        const auto hundredths = parse_scaled(c.value, 2).value();
        BOOST_TEST(divide(hundredths, 100, Rounding::half_away) == c.away, c.value);
        BOOST_TEST(divide(hundredths, 100, Rounding::half_even) == c.even, c.value);
        BOOST_TEST(divide(hundredths, 100, Rounding::down) == c.down, c.value);
    }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_an_overflow)
{
    BOOST_TEST(round_to_int64(Fraction(largest), Rounding::down) == largest);
    BOOST_TEST(round_to_int64(Fraction(smallest), Rounding::down) == smallest);
    BOOST_CHECK_THROW(round_to_int64(Fraction(largest) + Fraction(1, 2), Rounding::half_away), std::overflow_error);
    BOOST_CHECK_THROW(divide(static_cast<Int128>(largest) * 2, 1, Rounding::down), std::overflow_error);
    BOOST_CHECK_THROW(divide(1, 0, Rounding::down), ContractBroken);
    BOOST_CHECK_THROW(add_checked(largest, 1), std::overflow_error);
    BOOST_CHECK_THROW(add_checked(smallest, -1), std::overflow_error);
}

BOOST_AUTO_TEST_CASE(only_plain_decimals_are_numbers)
{
    for (const char* text :
         {"", "-", "+", ".5", "1.", "1,5", "1e5", " 1", "1 ", "0x1", "--1", "1.2.3", "1_000", "½", "NaN", "١"})
        BOOST_TEST(!parse_decimal(text), text);
    BOOST_TEST(!parse_decimal(std::string(61, '1')));
    BOOST_TEST((decimal("-12.50") == Fraction(-25, 2)));
    BOOST_TEST((decimal("0.07") == Fraction(7, 100)));
    BOOST_TEST((decimal("007") == 7));
    BOOST_TEST((decimal("-0.0") == 0));
    BOOST_TEST((decimal(std::string(60, '9').c_str()) == power_of_ten(60) - 1));
}

BOOST_AUTO_TEST_CASE(scaled_numbers_have_so_many_places_and_no_more)
{
    BOOST_TEST(parse_scaled("12.5", 2).value() == 1250);
    BOOST_TEST(parse_scaled("12.500", 2).value() == 1250);
    BOOST_TEST(!parse_scaled("12.505", 2));
    BOOST_TEST(parse_scaled("92233720368547758.07", 2).value() == largest);
    BOOST_TEST(!parse_scaled("92233720368547758.08", 2));
    BOOST_TEST(parse_scaled("-92233720368547758.08", 2).value() == smallest);
    BOOST_TEST(!parse_scaled("1.5", 0));
    BOOST_TEST(format_scaled(1250, 2) == "12.50");
    BOOST_TEST(format_scaled(-5, 2) == "-0.05");
    BOOST_TEST(format_scaled(0, 2) == "0.00");
    BOOST_TEST(format_scaled(7, 0) == "7");
    BOOST_TEST(format_scaled(smallest, 3) == "-9223372036854775.808");
    BOOST_TEST(format_decimal(Fraction(1, 3), 4, Rounding::half_away) == "0.3333");
    BOOST_TEST(format_decimal(Fraction(-2, 3), 2, Rounding::half_away) == "-0.67");
    BOOST_TEST(format_decimal(Fraction(-1, 1000), 2, Rounding::half_away) == "0.00");
    for (const std::int64_t number :
         {smallest, std::int64_t{-101}, std::int64_t{-1}, std::int64_t{0}, std::int64_t{99}, largest})
        for (const int places : {0, 1, 2, 3, 6})
            BOOST_TEST(parse_scaled(format_scaled(number, places), places).value() == number);
}

BOOST_AUTO_TEST_CASE(no_cent_is_lost_in_a_split)
{
    struct Case
    {
        std::int64_t total;
        std::vector<std::int64_t> weights, parts;
    };
    const Case cases[] = {
        {100, {1, 1, 1}, {34, 33, 33}},
        {-100, {1, 1, 1}, {-34, -33, -33}},
        {101, {1, 1, 1}, {34, 34, 33}}, // ties to the earlier
        {10, {1, 2, 7}, {1, 2, 7}},
        {5, {0, 1, 0, 1}, {0, 3, 0, 2}},
        {0, {3, 4}, {0, 0}},
        {1, {1, 2, 3}, {0, 0, 1}},
        {7, {500'000, 300'000, 200'000}, {4, 2, 1}}, // 3.5, 2.1, 1.4
        {largest, {1, 1}, {largest / 2 + 1, largest / 2}},
        {99, {42}, {99}},
    };
    for (const Case& c : cases)
        BOOST_TEST(split_by_largest_remainder(c.total, c.weights) == c.parts, boost::test_tools::per_element());
    for (std::int64_t total = -50; total <= 50; ++total)
        for (std::int64_t a = 0; a < 5; ++a)
            for (std::int64_t b = 1; b < 5; ++b) {
                const auto parts = split_by_largest_remainder(total, std::vector<std::int64_t>{a, b, 3});
                BOOST_TEST(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
            }
    const std::vector<std::int64_t> nothing{0, 0}, negative{1, -1}, none;
    BOOST_CHECK_THROW(split_by_largest_remainder(1, nothing), ContractBroken);
    BOOST_CHECK_THROW(split_by_largest_remainder(1, negative), ContractBroken);
    BOOST_CHECK_THROW(split_by_largest_remainder(1, none), ContractBroken);
}

BOOST_AUTO_TEST_CASE(exact_parts_are_rounded_to_their_rounded_sum)
{
    const std::vector<Fraction> thirds(3, Fraction(1, 3)), below(2, Fraction(-1, 2));
    BOOST_TEST(apportion(1, thirds) == (std::vector<std::int64_t>{1, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(apportion(-1, below) == (std::vector<std::int64_t>{0, -1}), boost::test_tools::per_element());
    BOOST_CHECK_THROW(apportion(9, thirds), ContractBroken);
}

BOOST_AUTO_TEST_CASE(currencies_know_their_minor_unit)
{
    BOOST_TEST(Currency().code() == "TRY");
    BOOST_TEST(currency("TRY").minor_digits() == 2);
    BOOST_TEST(currency("JPY").minor_digits() == 0);
    BOOST_TEST(currency("KWD").minor_digits() == 3);
    for (const char* code : {"", "TL", "try", "XXX", "EURO", "TRY "})
        BOOST_TEST(!Currency::parse(code), code);
}

BOOST_AUTO_TEST_CASE(money_is_of_one_currency_and_exact)
{
    const Currency lira, yen = currency("JPY"), dinar = currency("KWD");
    BOOST_TEST(Money::parse("1234.5", lira)->minor == 123450);
    BOOST_TEST((Money{123450, lira}.text() == "1234.50"));
    BOOST_TEST((Money{-7, dinar}.text() == "-0.007"));
    BOOST_TEST((Money{7, yen}.text() == "7"));
    BOOST_TEST(!Money::parse("0.5", yen));
    BOOST_TEST(!Money::parse("1.005", lira));
    BOOST_TEST(!Money::parse("1.234,50", lira));
    BOOST_TEST((Money{1, lira} + Money{2, lira} - Money{5, lira}).minor == -2);
    BOOST_CHECK_THROW((Money{1, lira} + Money{1, yen}), ContractBroken);
    BOOST_CHECK_THROW((Money{largest, lira} + Money{1, lira}), std::overflow_error);
    BOOST_CHECK_THROW((-Money{smallest, lira}), std::overflow_error);
    BOOST_TEST((Money{1005, lira}.times(decimal("0.5"), Rounding::half_away).minor == 503));
    BOOST_TEST((Money{1005, lira}.times(decimal("0.5"), Rounding::half_even).minor == 502));
    BOOST_TEST((Money{-1005, lira}.times(decimal("0.5"), Rounding::half_away).minor == -503));
    BOOST_CHECK_THROW((Money{largest, lira}.times(2, Rounding::down)), std::overflow_error);
}

BOOST_AUTO_TEST_SUITE_END()
