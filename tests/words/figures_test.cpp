#include "words/figures.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(figures_test)

namespace {

struct Turkish
{
    Turkish() { words::speak(words::Language::turkish); }
    ~Turkish() { words::speak(words::Language::english); }
};

} // namespace

BOOST_AUTO_TEST_CASE(numbers_have_the_separators_of_the_language)
{
    BOOST_TEST(words::number("1234567.50") == "1,234,567.50");
    BOOST_TEST(words::number("-123") == "-123");
    BOOST_TEST(words::number("-1234") == "-1,234");
    BOOST_TEST(words::number("999.99") == "999.99");
    const Turkish spoken;
    BOOST_TEST(words::number("1234567.50") == "1.234.567,50");
    BOOST_TEST(words::number("0.5") == "0,5");
}

BOOST_AUTO_TEST_CASE(percentages_are_rounded_to_one_place)
{
    BOOST_TEST(words::percentage(1083333) == "108.3 %");
    BOOST_TEST(words::percentage(500) == "0.1 %");
    BOOST_TEST(words::percentage(-12350) == "-1.2 %");
    const Turkish spoken;
    BOOST_TEST(words::percentage(1083333) == "%108,3");
}

BOOST_AUTO_TEST_CASE(dates_name_the_month)
{
    BOOST_TEST(words::date(base::make_date(2017, 3, 1)) == "1 Mar 2017");
    const Turkish spoken;
    BOOST_TEST(words::date(base::make_date(2017, 3, 1)) == "1 Mar 2017");
    BOOST_TEST(words::date(base::make_date(2017, 8, 30)) == "30 Ağu 2017");
}

BOOST_AUTO_TEST_CASE(nothing_is_nothing_in_every_language)
{
    BOOST_TEST(words::translated("") == "");
    const Turkish spoken;
    BOOST_TEST(words::translated("") == "");
}

BOOST_AUTO_TEST_CASE(money_says_its_currency_and_differences_their_sign)
{
    const base::Money lira{1250000, *base::Currency::parse("TRY")};
    const base::Money yen{-1250000, *base::Currency::parse("JPY")};
    BOOST_TEST(words::money(lira) == "12,500.00 TRY");
    BOOST_TEST(words::money(yen) == "-1,250,000 JPY");
    BOOST_TEST(words::signed_amount(lira) == "+12,500.00");
    BOOST_TEST(words::signed_amount(-lira) == "-12,500.00");
    BOOST_TEST(words::signed_amount({}) == "0.00");
    const Turkish spoken;
    BOOST_TEST(words::money(lira) == "12.500,00 TRY");
}

BOOST_AUTO_TEST_CASE(counts_and_decimals_are_grouped)
{
    BOOST_TEST(words::count(8800) == "8,800");
    BOOST_TEST(words::count(0) == "0");
    BOOST_TEST(words::count(-1000) == "-1,000");
    BOOST_TEST(words::decimal(12550, 1) == "1,255.0");
    BOOST_TEST(words::decimal(-5, 2) == "-0.05");
    const Turkish spoken;
    BOOST_TEST(words::count(8800) == "8.800");
    BOOST_TEST(words::decimal(12550, 1) == "1.255,0");
}

BOOST_AUTO_TEST_CASE(days_months_and_moments_are_short)
{
    BOOST_TEST(words::short_date(base::make_date(2017, 8, 30)) == "30 Aug");
    BOOST_TEST(words::month(base::make_date(2017, 8, 30)) == "Aug 2017");
    BOOST_TEST(words::moment(*base::parse_stamp("2017-08-30 09:05:59")) == "30 Aug 2017 09:05");
    const Turkish spoken;
    BOOST_TEST(words::short_date(base::make_date(2017, 8, 30)) == "30 Ağu");
    BOOST_TEST(words::month(base::make_date(2017, 8, 30)) == "Ağu 2017");
}

BOOST_AUTO_TEST_SUITE_END()
