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

BOOST_AUTO_TEST_SUITE_END()
