#include "targets/rules/service_time.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef::targets;
using hedef::base::Date;
using hedef::base::forever;
using hedef::base::Fraction;
using hedef::base::make_date;
using hedef::base::Period;
using hedef::base::Rounding;

namespace {

constexpr Period year_2019{make_date(2019, 1, 1), make_date(2020, 1, 1)};

Period month_of_2019(unsigned month)
{
    return {make_date(2019, month, 1), month == 12 ? make_date(2020, 1, 1) : make_date(2019, month + 1, 1)};
}

struct MonthCase
{
    const char* name;
    Date day;
    std::vector<Period> leaves;
    int expected;
};

std::ostream& operator<<(std::ostream& out, const MonthCase& c)
{
    return out << c.name;
}

// All who start on 15 January 2019.
const MonthCase months[] = {
    {"the day of the start", make_date(2019, 1, 15), {}, 1},
    {"the rest of its month", make_date(2019, 1, 31), {}, 1},
    {"the first of the next month", make_date(2019, 2, 1), {}, 2},
    {"a year later", make_date(2020, 1, 1), {}, 13},
    {"before the start", make_date(2018, 12, 1), {}, 1},
    {"after a month away", make_date(2019, 4, 1), {{make_date(2019, 3, 1), make_date(2019, 4, 1)}}, 3},
    {"the end of the month after a month away",
     make_date(2019, 4, 30),
     {{make_date(2019, 3, 1), make_date(2019, 4, 1)}},
     3},
    {"a short February away counts as a month",
     make_date(2019, 3, 31),
     {{make_date(2019, 2, 1), make_date(2019, 3, 1)}},
     2},
    {"ten days away: still the month before",
     make_date(2019, 3, 10),
     {{make_date(2019, 2, 5), make_date(2019, 2, 15)}},
     2},
    {"ten days away: the month begins ten days later",
     make_date(2019, 3, 11),
     {{make_date(2019, 2, 5), make_date(2019, 2, 15)}},
     3},
    {"leave before the start does not matter",
     make_date(2019, 2, 1),
     {{make_date(2018, 11, 1), make_date(2019, 1, 15)}},
     2},
    {"overlapping leaves pause once",
     make_date(2019, 4, 1),
     {{make_date(2019, 3, 1), make_date(2019, 3, 20)}, {make_date(2019, 3, 10), make_date(2019, 4, 1)}},
     3},
};

} // namespace

BOOST_AUTO_TEST_SUITE(service_time_tests)

BOOST_AUTO_TEST_CASE(seven_months_of_a_year_are_214_of_365_days)
{
    const Service service{{make_date(2019, 6, 1), make_date(2020, 1, 1)}, {}, {}};
    const Fraction share = effective_share(service, year_2019);
    BOOST_TEST((share == Fraction(214, 365)));
    BOOST_TEST(hedef::base::round_to_int64(share * 80'000'000, Rounding::half_away) == 46'904'110);
}

BOOST_AUTO_TEST_CASE(leave_subtracts_its_days_once)
{
    const Service service{
        {make_date(2018, 1, 1), forever},
        {{make_date(2019, 3, 1), make_date(2019, 3, 11)}, {make_date(2019, 3, 6), make_date(2019, 3, 16)}},
        {}};
    BOOST_TEST(days_on_target(service, year_2019) == 350);
    BOOST_TEST((effective_share(service, month_of_2019(3)) == Fraction(16, 31)));
    BOOST_TEST((effective_share(service, month_of_2019(4)) == 1));
}

BOOST_AUTO_TEST_CASE(who_is_not_there_has_no_target)
{
    const Service service{{make_date(2019, 6, 1), make_date(2020, 1, 1)}, {}, {}};
    BOOST_TEST((effective_share(service, month_of_2019(5)) == 0));
}

BOOST_DATA_TEST_CASE(the_month_of_service_counts_calendar_months_and_pauses_on_leave,
                     boost::unit_test::data::make(months), c)
{
    BOOST_TEST(month_of_service(c.day, make_date(2019, 1, 15), c.leaves) == c.expected);
}

BOOST_AUTO_TEST_CASE(a_ramp_rises_by_month_and_its_last_step_holds)
{
    const auto ramp = make_ramp({250'000, 500'000, 750'000, 1'000'000});
    BOOST_REQUIRE(ramp);
    const Service service{{make_date(2019, 1, 1), forever}, {}, *ramp, make_date(2019, 1, 1)};
    BOOST_TEST((effective_share(service, month_of_2019(1)) == Fraction(1, 4)));
    BOOST_TEST((effective_share(service, month_of_2019(3)) == Fraction(3, 4)));
    BOOST_TEST((effective_share(service, month_of_2019(9)) == 1));
}

BOOST_AUTO_TEST_CASE(a_ramp_that_changes_within_a_period_is_weighed_by_days)
{
    const Service service{
        {make_date(2019, 1, 1), forever}, {}, *make_ramp({250'000, 500'000, 1'000'000}), make_date(2019, 1, 1)};
    const Period quarter{make_date(2019, 1, 1), make_date(2019, 4, 1)};
    BOOST_TEST((effective_share(service, quarter) == Fraction(31 * 1 + 28 * 2 + 31 * 4, 4 * 90)));
}

BOOST_AUTO_TEST_CASE(ramp_and_proration_are_applied_once)
{
    // Hired on 16 April: 15 of 30 days, all in the first month at half.
    const Service service{
        {make_date(2019, 4, 16), forever}, {}, *make_ramp({500'000, 1'000'000}), make_date(2019, 4, 16)};
    BOOST_TEST((effective_share(service, month_of_2019(4)) == Fraction(1, 4)));
}

BOOST_AUTO_TEST_CASE(a_ramp_that_waits_for_a_training_stands_at_its_first_step)
{
    const Service service{
        {make_date(2019, 1, 1), forever}, {}, *make_ramp({500'000, 1'000'000}), make_date(2019, 3, 1)};
    BOOST_TEST((effective_share(service, month_of_2019(2)) == Fraction(1, 2)));
    BOOST_TEST((effective_share(service, month_of_2019(4)) == 1));
}

BOOST_AUTO_TEST_CASE(a_ramp_without_steps_or_below_nothing_is_refused)
{
    BOOST_TEST(make_ramp({}).refusal().code == "targets.ramp.empty");
    BOOST_TEST(make_ramp({500'000, -1}).refusal().code == "targets.ramp.negative");
}

BOOST_AUTO_TEST_SUITE_END()
