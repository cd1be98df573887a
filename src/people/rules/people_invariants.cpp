#include "people/rules/people_invariants.h"

#include "people/rules/reporting.h"

#include <algorithm>

namespace hedef::people {

namespace {

// Calls found(earlier, later) for neighbours of one timeline that overlap, and empty(row) for ranges without days.
template <class Row, class KeyOf, class Found>
void find_overlaps(std::vector<Row>& rows, std::string_view table, KeyOf key_of, base::Findings& findings, Found found)
{
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return std::tuple(key_of(a), a.days.begin, a.id) < std::tuple(key_of(b), b.days.begin, b.id);
    });
    const Row* longest = nullptr; // of the rows so far in this timeline, the one that ends last
    for (const Row& row : rows) {
        if (row.days.empty()) {
            findings.push_back({"people.check.empty_range", {}, {std::string(table), std::to_string(row.id.value)}});
            continue;
        }
        if (longest && key_of(*longest) == key_of(row)) {
            if (longest->days.overlaps(row.days)) findings.push_back(found(row));
            if (row.days.end > longest->days.end) longest = &row;
        } else {
            longest = &row;
        }
    }
}

std::string number(auto id)
{
    return std::to_string(id.value);
}

} // namespace

base::Findings broken_promises(PeopleRanges ranges)
{
    base::Findings findings;
    find_overlaps(
        ranges.lines, "reporting_line", [](const ReportingLine& l) { return l.person; }, findings,
        [](const ReportingLine& l) {
            return base::Finding{"people.check.two_managers", {}, {number(l.person), base::to_iso(l.days.begin)}};
        });
    find_overlaps(
        ranges.managers, "team_manager", [](const TeamManager& m) { return m.team; }, findings,
        [](const TeamManager& m) {
            return base::Finding{"people.check.two_team_managers", {}, {number(m.team), base::to_iso(m.days.begin)}};
        });
    find_overlaps(
        ranges.members, "team_member", [](const TeamMember& m) { return std::pair(m.person, m.team); }, findings,
        [](const TeamMember& m) {
            return base::Finding{
                "people.check.twice_in_team", {}, {number(m.person), number(m.team), base::to_iso(m.days.begin)}};
        });
    find_overlaps(
        ranges.absences, "absence", [](const Absence& a) { return a.person; }, findings,
        [](const Absence& a) {
            return base::Finding{"people.check.absences_overlap", {}, {number(a.person), base::to_iso(a.days.begin)}};
        });
    if (const auto ring = find_reporting_cycle(ranges.lines)) {
        std::string people;
        for (const PersonId person : ring->people)
            people += (people.empty() ? "" : ", ") + number(person);
        findings.push_back({"people.check.reporting_cycle", {}, {people, base::to_iso(ring->day)}});
    }
    return findings;
}

} // namespace hedef::people
