#include "people/rules/people_invariants.h"
#include "people/rules/reporting.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::people;
using base::make_date;

namespace {

ReportingLine line(int id, int person, int manager, base::Period days)
{
    return {ReportingLineId{id}, PersonId{person}, PersonId{manager}, days, 1};
}

base::Period year(int first, int end)
{
    return {make_date(first, 1, 1), make_date(end, 1, 1)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(reporting_test)

BOOST_AUTO_TEST_CASE(a_tree_has_no_ring)
{
    const std::vector<ReportingLine> lines{line(1, 2, 1, year(2015, 2020)), line(2, 3, 1, year(2015, 2020)),
                                           line(3, 4, 2, year(2015, 2020))};
    BOOST_TEST(!find_reporting_cycle(lines).has_value());
    BOOST_TEST(!find_reporting_cycle({}).has_value());
}

BOOST_AUTO_TEST_CASE(people_may_change_places_on_a_day)
{
    const std::vector<ReportingLine> lines{line(1, 1, 2, year(2015, 2016)), line(2, 2, 1, year(2016, 2017))};
    BOOST_TEST(!find_reporting_cycle(lines).has_value());
}

BOOST_AUTO_TEST_CASE(a_ring_is_found_on_the_day_it_closes)
{
    const std::vector<ReportingLine> lines{line(1, 1, 2, year(2015, 2018)), line(2, 2, 3, year(2016, 2018)),
                                           line(3, 3, 1, year(2017, 2018)), line(4, 9, 1, year(2015, 2018))};
    const auto ring = find_reporting_cycle(lines);
    BOOST_REQUIRE(ring.has_value());
    BOOST_TEST(base::to_iso(ring->day) == "2017-01-01");
    BOOST_TEST(ring->people.size() == 3u);
}

BOOST_AUTO_TEST_CASE(nobody_reports_to_oneself)
{
    const std::vector<ReportingLine> lines{line(1, 1, 1, year(2015, 2018))};
    BOOST_TEST(find_reporting_cycle(lines).value().people.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_long_chain_is_walked_quickly)
{
    std::vector<ReportingLine> lines;
    for (int i = 0; i < 3000; ++i)
        lines.push_back(line(i + 1, i + 1, i + 2, year(2015, 2018)));
    BOOST_TEST(!find_reporting_cycle(lines).has_value());
    lines.push_back(line(5000, 3001, 1, year(2016, 2017)));
    BOOST_TEST(find_reporting_cycle(lines).value().people.size() == 3001u);
}

BOOST_AUTO_TEST_CASE(broken_promises_are_found)
{
    PeopleRanges ranges;
    ranges.lines = {line(1, 1, 2, year(2015, 2017)), line(2, 1, 3, year(2016, 2018)), line(3, 4, 5, year(2016, 2016))};
    ranges.members = {{TeamMemberId{1}, TeamId{1}, PersonId{1}, year(2015, 2017), 1},
                      {TeamMemberId{2}, TeamId{2}, PersonId{1}, year(2015, 2017), 1},
                      {TeamMemberId{3}, TeamId{1}, PersonId{1}, year(2016, 2017), 1}};
    ranges.managers = {{TeamManagerId{1}, TeamId{1}, PersonId{1}, year(2015, 2019), 1},
                       {TeamManagerId{2}, TeamId{1}, PersonId{1}, year(2016, 2017), 1},
                       {TeamManagerId{3}, TeamId{1}, PersonId{1}, year(2018, 2020), 1}};
    ranges.absences = {{AbsenceId{1}, PersonId{1}, "leave", year(2015, 2016), 1},
                       {AbsenceId{2}, PersonId{1}, "sick", year(2016, 2017), 1}};
    std::vector<std::string> codes;
    for (const auto& finding : broken_promises(ranges))
        codes.push_back(finding.code);
    const std::vector<std::string> expected{"people.check.two_managers", "people.check.empty_range",
                                            "people.check.two_team_managers", "people.check.two_team_managers",
                                            "people.check.twice_in_team"};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
