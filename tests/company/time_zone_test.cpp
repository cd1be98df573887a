#include "company/rules/time_zone.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace hedef;
using company::TimeZone;

namespace {

struct Case
{
    const char* zone;
    const char* utc;
    int minutes; // east of Greenwich
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.zone << " at " << c.utc;
}

const std::vector<Case> cases{
    {"Europe/Istanbul", "2000-01-15 12:00:00", 120},   {"Europe/Istanbul", "2015-07-01 12:00:00", 180},
    {"Europe/Istanbul", "2015-11-07 12:00:00", 180}, // summer time was prolonged for the election
    {"Europe/Istanbul", "2015-11-08 00:59:59", 180},   {"Europe/Istanbul", "2015-11-08 01:00:00", 120},
    {"Europe/Istanbul", "2016-12-31 12:00:00", 180}, // summer time for good since 2016
    {"Europe/Istanbul", "2045-01-15 12:00:00", 180},   {"Turkey", "2017-06-15 12:00:00", 180},
    {"Europe/Berlin", "2024-01-15 12:00:00", 60},      {"Europe/Berlin", "2024-03-31 00:59:59", 60},
    {"Europe/Berlin", "2024-03-31 01:00:00", 120},     {"Europe/Berlin", "2024-10-27 00:59:59", 120},
    {"Europe/Berlin", "2024-10-27 01:00:00", 60},      {"Europe/Berlin", "2050-07-01 12:00:00", 120},
    {"Europe/Berlin", "2050-12-01 12:00:00", 60},      {"America/New_York", "2024-07-01 12:00:00", -240},
    {"America/New_York", "2049-03-14 06:59:59", -300}, {"America/New_York", "2049-03-14 07:00:00", -240},
    {"Australia/Sydney", "2050-01-15 12:00:00", 660},  {"Australia/Sydney", "2050-07-15 12:00:00", 600},
    {"Asia/Kolkata", "2020-01-01 00:00:00", 330},      {"Etc/UTC", "2020-01-01 00:00:00", 0},
    {"Africa/Casablanca", "2024-07-01 12:00:00", 60},  {"Europe/Dublin", "2060-07-01 12:00:00", 60},
};

} // namespace

BOOST_AUTO_TEST_SUITE(time_zone_test)

BOOST_DATA_TEST_CASE(local_time_is_that_of_the_zones_history, boost::unit_test::data::make(cases), c)
{
    const auto zone = TimeZone::find(c.zone);
    BOOST_REQUIRE(zone.has_value());
    const auto stamp = base::parse_stamp(c.utc);
    BOOST_REQUIRE(stamp.has_value());
    BOOST_TEST(zone->offset(*stamp).count() / 60 == c.minutes);
}

BOOST_AUTO_TEST_CASE(the_date_turns_at_local_midnight)
{
    const auto zone = TimeZone::find("Europe/Istanbul");
    BOOST_TEST(base::to_iso(zone->date(*base::parse_stamp("2017-06-15 20:59:59"))) == "2017-06-15");
    BOOST_TEST(base::to_iso(zone->date(*base::parse_stamp("2017-06-15 21:00:00"))) == "2017-06-16");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_zones_are_not_found)
{
    for (const char* name : {"", "Europe/Atlantis", "europe/istanbul", "# zone", "Europe/Istanbul,"})
        BOOST_TEST(!TimeZone::find(name).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
