#pragma once
#include "base/finding.h"
#include "people/model/people_columns.h"

#include <vector>

namespace hedef::people {

struct PeopleRanges
{
    std::vector<ReportingLine> lines;
    std::vector<TeamMember> members;
    std::vector<TeamManager> managers;
    std::vector<Absence> absences;
};

// See people_invariants in people_queries.h; people and teams are named by their ids' numbers.
base::Findings broken_promises(PeopleRanges);

} // namespace hedef::people
