#include "targets/rules/progress.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::targets;
using hedef::base::Fraction;

BOOST_AUTO_TEST_SUITE(progress_tests)

BOOST_AUTO_TEST_CASE(attainment_is_actual_over_target)
{
    BOOST_TEST((attainment(80, 100) == Fraction(4, 5)));
    BOOST_TEST(!attainment(80, 0));
}

BOOST_AUTO_TEST_CASE(a_target_with_no_sale_misses_all_of_it)
{
    BOOST_TEST((variance(0, 100) == -100));
    BOOST_TEST((gap(0, 100) == 100));
    BOOST_TEST((variance(130, 100) == 30));
    BOOST_TEST((gap(130, 100) == 0));
}

BOOST_AUTO_TEST_CASE(pace_compares_with_the_share_of_working_days_gone)
{
    const WorkingDays days{20, 5};
    BOOST_TEST((pace(30, 100, days) == Fraction(30, 25)));
    BOOST_TEST(!pace(30, 100, {20, 0}));
    BOOST_TEST(!pace(30, 0, days));
}

BOOST_AUTO_TEST_CASE(the_gap_is_spread_over_the_working_days_left)
{
    const WorkingDays days{20, 5};
    BOOST_TEST((required_per_day(70, days) == Fraction(70, 15)));
    BOOST_TEST((required_per_day(0, {20, 20}) == Fraction(0)));
    BOOST_TEST(!required_per_day(70, {20, 20}));
}

BOOST_AUTO_TEST_SUITE_END()
