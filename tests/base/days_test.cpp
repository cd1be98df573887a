#include "base/clock.h"
#include "base/contract.h"
#include "base/date.h"
#include "base/fiscal_calendar.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::base;

namespace {

// "2017-04-01..2018-03-31", the last day in.
std::string range(Period period)
{
    return to_iso(period.begin) + ".." + to_iso(period.last());
}

FiscalPeriod period(const char* label)
{
    return FiscalCalendar::parse(label).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(days_test)

BOOST_AUTO_TEST_CASE(dates_are_iso_and_real)
{
    for (const char* text : {"2017-03-01", "2000-02-29", "1900-01-01", "9999-12-31", "2016-02-29"})
        BOOST_TEST(to_iso(parse_date(text).value()) == text);
    for (const char* text : {"", "2017-3-1", "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-10", "2017-04-31",
                             "1899-12-31", "01.03.2017", "2017/03/01", "2017-03-01 ", " 2017-03-01", "2017-03-0x",
                             "20170301", "+017-03-01", "-017-03-01"})
        BOOST_TEST(!parse_date(text), text);
}

BOOST_AUTO_TEST_CASE(stamps_are_utc_to_the_second)
{
    BOOST_TEST(to_iso(parse_stamp("2017-03-01 12:34:56").value()) == "2017-03-01 12:34:56");
    BOOST_TEST(to_iso(parse_stamp("2017-03-01T00:00:00").value()) == "2017-03-01 00:00:00");
    for (const char* text : {"2017-03-01", "2017-03-01 24:00:00", "2017-03-01 12:60:00", "2017-03-01 12:00:60",
                             "2017-02-30 12:00:00", "2017-03-01 12:34:5x", "2017-03-01 12:34:56Z"})
        BOOST_TEST(!parse_stamp(text), text);
}

BOOST_AUTO_TEST_CASE(periods_are_half_open)
{
    const Period march{make_date(2017, 3, 1), make_date(2017, 4, 1)}, april{march.end, make_date(2017, 5, 1)};
    BOOST_TEST(march.contains(make_date(2017, 3, 1)));
    BOOST_TEST(march.contains(make_date(2017, 3, 31)));
    BOOST_TEST(!march.contains(march.end));
    BOOST_TEST(!march.overlaps(april));
    BOOST_TEST(march.overlaps({make_date(2017, 3, 31), forever}));
    BOOST_TEST(march.days() == 31);
    BOOST_TEST(march.clipped_to(april).empty());
    BOOST_TEST(march.clipped_to(april).days() == 0);
    BOOST_TEST(range(march.clipped_to({make_date(2017, 3, 10), forever})) == "2017-03-10..2017-03-31");
    BOOST_TEST(Period().contains(make_date(2017, 1, 1)));
}

BOOST_AUTO_TEST_CASE(fiscal_years_are_named_by_the_year_they_start_in)
{
    struct Case
    {
        int start;
        const char *label, *days, *next, *year;
    };
    const Case cases[] = {
        {1, "2017", "2017-01-01..2017-12-31", "2018", "2017"},
        {1, "2017-Q1", "2017-01-01..2017-03-31", "2017-Q2", "2017"},
        {1, "2017-Q4", "2017-10-01..2017-12-31", "2018-Q1", "2017"},
        {1, "2016-02", "2016-02-01..2016-02-29", "2016-03", "2016"},
        {4, "2017", "2017-04-01..2018-03-31", "2018", "2017"},
        {4, "2017-Q4", "2018-01-01..2018-03-31", "2018-Q1", "2017"},
        {4, "2017-H2", "2017-10-01..2018-03-31", "2018-H1", "2017"},
        {4, "2018-03", "2018-03-01..2018-03-31", "2018-04", "2017"},
        {12, "2017-Q1", "2017-12-01..2018-02-28", "2017-Q2", "2017"},
        {12, "2017-H1", "2017-12-01..2018-05-31", "2017-H2", "2017"},
        {12, "2017-11", "2017-11-01..2017-11-30", "2017-12", "2016"},
    };
    for (const Case& c : cases) {
        const FiscalCalendar fiscal(c.start);
        const FiscalPeriod p = period(c.label);
        BOOST_TEST(FiscalCalendar::label(p) == c.label);
        BOOST_TEST(range(fiscal.days(p)) == c.days);
        BOOST_TEST(FiscalCalendar::label(fiscal.next(p)) == c.next);
        BOOST_TEST((fiscal.previous(fiscal.next(p)) == p));
        BOOST_TEST(FiscalCalendar::label(fiscal.year_of(p)) == c.year);
        BOOST_TEST((fiscal.containing(p.kind, fiscal.days(p).begin) == p));
        BOOST_TEST((fiscal.containing(p.kind, fiscal.days(p).last()) == p));
    }
}

BOOST_AUTO_TEST_CASE(shorter_periods_make_up_a_longer_one)
{
    for (int start = 1; start <= 12; ++start) {
        const FiscalCalendar fiscal(start);
        for (const PeriodKind whole : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year})
            for (const PeriodKind part : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year}) {
                if (months_in(part) > months_in(whole)) continue;
                const FiscalPeriod all = fiscal.containing(whole, make_date(2017, 6, 15));
                const auto parts = fiscal.parts(all, part);
                BOOST_TEST(parts.size() == static_cast<std::size_t>(months_in(whole) / months_in(part)));
                Date day = fiscal.days(all).begin;
                for (const FiscalPeriod& p : parts) {
                    BOOST_TEST((fiscal.days(p).begin == day));
                    day = fiscal.days(p).end;
                }
                BOOST_TEST((day == fiscal.days(all).end));
            }
    }
    BOOST_CHECK_THROW(FiscalCalendar().parts(period("2017-Q1"), PeriodKind::year), ContractBroken);
    BOOST_CHECK_THROW(FiscalCalendar(0), ContractBroken);
    BOOST_CHECK_THROW(FiscalCalendar(13), ContractBroken);
}

BOOST_AUTO_TEST_CASE(what_is_no_period_is_none)
{
    for (const char* text : {"", "17", "2017-", "2017-Q5", "2017-Q0", "2017-H3", "2017-13", "2017-00", "2017-1",
                             "2017-Q", "2017Q1", "1899", "2017-q1", "2017-Q12", " 2017", "2017-01-01"})
        BOOST_TEST(!FiscalCalendar::parse(text), text);
    for (const PeriodKind kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year})
        BOOST_TEST((parse_period_kind(name(kind)) == kind));
    BOOST_TEST(!parse_period_kind("week"));
}

BOOST_AUTO_TEST_CASE(a_fixed_clock_stands_still)
{
    const FixedClock clock(make_date(2017, 6, 15));
    BOOST_TEST(to_iso(clock.now()) == "2017-06-15 09:00:00");
    BOOST_TEST(to_iso(clock.today()) == "2017-06-15");
}

BOOST_AUTO_TEST_SUITE_END()
