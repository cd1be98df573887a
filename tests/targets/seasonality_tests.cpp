#include "targets/rules/seasonality.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace hedef::targets;
using hedef::base::FiscalCalendar;
using hedef::base::FiscalPeriod;
using hedef::base::PeriodKind;

namespace {

constexpr std::array<std::int64_t, 12> tourism{200, 200, 400, 700, 1000, 1500, 2000, 2000, 1000, 500, 300, 200};

} // namespace

BOOST_AUTO_TEST_SUITE(seasonality_tests)

BOOST_AUTO_TEST_CASE(twelve_percentages_sum_to_exactly_one_hundred)
{
    BOOST_TEST(static_cast<bool>(make_seasonality(tourism)));
    auto broken = tourism;
    broken[3] -= 4;
    const auto refused = make_seasonality(broken);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "targets.seasonality.sum");
    BOOST_TEST(refused.refusal().args[0] == "99.96");
    BOOST_TEST(refused.refusal().args[1] == "0.04");
}

BOOST_AUTO_TEST_CASE(a_negative_percentage_is_refused)
{
    auto broken = tourism;
    broken[0] = -200;
    broken[1] = 600;
    BOOST_TEST(make_seasonality(broken).refusal().code == "targets.seasonality.negative");
}

BOOST_AUTO_TEST_CASE(a_profile_from_history_sums_to_one_hundred_by_largest_remainder)
{
    std::array<std::int64_t, 12> done;
    done.fill(1);
    const auto profile = derive_seasonality(done);
    BOOST_REQUIRE(profile);
    BOOST_TEST(std::accumulate(profile->weights.begin(), profile->weights.end(), std::int64_t{0}) == 10'000);
    BOOST_TEST(profile->weights[3] == 834); // four hundredths are left over: the first four months
    BOOST_TEST(profile->weights[4] == 833);
}

BOOST_AUTO_TEST_CASE(a_profile_needs_some_history)
{
    BOOST_TEST(derive_seasonality({}).refusal().code == "targets.seasonality.no_history");
}

BOOST_AUTO_TEST_CASE(a_year_lies_over_its_months_by_calendar_month_whatever_the_fiscal_start)
{
    const auto profile = *make_seasonality(tourism);
    const auto plain = spread_year(100'000, profile, FiscalCalendar(1), {PeriodKind::year, 2019, 1});
    const auto april = spread_year(100'000, profile, FiscalCalendar(4), {PeriodKind::year, 2019, 1});
    BOOST_TEST(plain.size() == 12u);
    BOOST_TEST(plain[6] == 20'000); // July
    BOOST_TEST(april[3] == 20'000); // July again
    BOOST_TEST(april[9] == 2'000);  // January
}

BOOST_AUTO_TEST_CASE(an_equal_year_is_a_twelfth_a_month_and_loses_nothing)
{
    const auto exact = spread_year(120'000, {}, FiscalCalendar(1), {PeriodKind::year, 2019, 1});
    BOOST_TEST(exact == std::vector<std::int64_t>(12, 10'000), boost::test_tools::per_element());
    const auto odd = spread_year(100'001, {}, FiscalCalendar(1), {PeriodKind::year, 2019, 1});
    BOOST_TEST(std::accumulate(odd.begin(), odd.end(), std::int64_t{0}) == 100'001);
    BOOST_TEST(odd[4] == 8'334); // five units are left over: the first five months
    BOOST_TEST(odd[5] == 8'333);
}

BOOST_AUTO_TEST_SUITE_END()
