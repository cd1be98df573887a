#include "base/day_range.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::base;

BOOST_AUTO_TEST_SUITE(day_range_test)

BOOST_AUTO_TEST_CASE(a_named_range_means_the_days_of_the_day_on_which_it_is_used)
{
    const FiscalCalendar calendar(4); // the year begins in April
    const Date today = make_date(2017, 6, 15);
    const auto days = [&](std::string_view range) {
        const auto found = days_of(range, calendar, today);
        return found ? day_range(*found) : "-";
    };
    BOOST_TEST(days("today") == "2017-06-15");
    BOOST_TEST(days("this_week") == "2017-06-12..2017-06-18");
    BOOST_TEST(days("last_week") == "2017-06-05..2017-06-11");
    BOOST_TEST(days("last_month") == "2017-05-01..2017-05-31");
    BOOST_TEST(days("this_quarter") == "2017-04-01..2017-06-30");
    BOOST_TEST(days("last_quarter") == "2017-01-01..2017-03-31");
    BOOST_TEST(days("next_year") == "2018-04-01..2019-03-31");
    BOOST_TEST(days("last_30_days") == "2017-05-17..2017-06-15");
    BOOST_TEST(days("next_90_days") == "2017-06-15..2017-09-12");
    BOOST_TEST(days("2017-Q1") == "2017-04-01..2017-06-30");
    BOOST_TEST(days("2017-03") == "2017-03-01..2017-03-31");
    BOOST_TEST(days("2017-03-05") == "2017-03-05");
    BOOST_TEST(days("2017-03-05..") == "2017-03-05..");
    BOOST_TEST(days("..2017-03-05") == "..2017-03-05");
    for (const char* wrong : {"", "..", "this_", "this_decade", "2017-Q5", "2017-02-30", "x..2017-03-05"})
        BOOST_TEST(days(wrong) == "-");
    for (const auto name : day_range_names())
        BOOST_TEST(days(name) != "-");
}

BOOST_AUTO_TEST_SUITE_END()
