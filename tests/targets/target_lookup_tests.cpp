#include "targets/rules/target_lookup.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::targets;
using hedef::base::FiscalCalendar;
using hedef::base::FiscalPeriod;

namespace {

const FiscalCalendar calendar(1);

FiscalPeriod period(const char* label)
{
    return *FiscalCalendar::parse(label);
}

Target figure(const char* label, std::int64_t amount)
{
    Target target;
    target.period = period(label);
    target.days = calendar.days(target.period);
    target.amount = amount;
    return target;
}

std::optional<std::int64_t> amount_of(const std::vector<Target>& figures, const char* label,
                                      const Seasonality& seasonality = {})
{
    const auto pieces = find_target(figures, period(label), calendar, seasonality);
    if (!pieces) return std::nullopt;
    std::int64_t sum = 0;
    for (const auto& piece : *pieces)
        sum += piece.amount;
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(target_lookup_tests)

BOOST_AUTO_TEST_CASE(the_figure_of_the_period_itself_comes_first)
{
    BOOST_TEST(*amount_of({figure("2017", 1200), figure("2017-Q1", 500), figure("2017-01", 90)}, "2017-Q1") == 500);
}

BOOST_AUTO_TEST_CASE(a_complete_set_of_shorter_periods_is_summed)
{
    BOOST_TEST(*amount_of({figure("2017-01", 10), figure("2017-02", 20), figure("2017-03", 30)}, "2017-Q1") == 60);
}

BOOST_AUTO_TEST_CASE(periods_of_several_kinds_make_a_set_together)
{
    const std::vector figures{figure("2017-Q1", 100), figure("2017-04", 10), figure("2017-05", 20),
                              figure("2017-06", 30), figure("2017-H2", 400)};
    BOOST_TEST(*amount_of(figures, "2017") == 560);
    BOOST_TEST(*amount_of(figures, "2017-H1") == 160);
}

BOOST_AUTO_TEST_CASE(an_incomplete_set_is_no_target)
{
    BOOST_TEST(!amount_of({figure("2017-01", 10), figure("2017-02", 20)}, "2017-Q1"));
    BOOST_TEST(!amount_of({}, "2017-Q1"));
}

BOOST_AUTO_TEST_CASE(a_longer_period_is_spread_over_its_months)
{
    BOOST_TEST(*amount_of({figure("2017", 1200)}, "2017-Q1") == 300);
    BOOST_TEST(*amount_of({figure("2017", 1200), figure("2017-H1", 900)}, "2017-02") == 150);
}

BOOST_AUTO_TEST_CASE(a_longer_period_follows_the_seasonality)
{
    const auto profile = *make_seasonality({200, 200, 400, 700, 1000, 1500, 2000, 2000, 1000, 500, 300, 200});
    BOOST_TEST(*amount_of({figure("2017", 100'000)}, "2017-Q3", profile) == 50'000);
    BOOST_TEST(*amount_of({figure("2017", 100'000)}, "2017-07", profile) == 20'000);
}

BOOST_AUTO_TEST_SUITE_END()
