#pragma once
#include "base/effective.h"
#include "db/database.h"
#include "people/model/team.h"

#include <vector>

namespace hedef::people {

// All SQL of the day ranges: reporting_line, team_member, team_manager, absence. Lists are in order of id; `write`
// gives new rows their ids and advances the revision of changed ones.
class RangeStore
{
public:
    explicit RangeStore(db::Transaction& tx) : m_tx(tx) {}

    std::vector<ReportingLine> reporting_lines();
    std::vector<ReportingLine> reporting_lines_of(PersonId);
    std::vector<TeamMember> members();
    std::vector<TeamMember> memberships_of(PersonId);
    std::vector<TeamMember> members_of(TeamId);
    std::vector<TeamManager> managers();
    std::vector<TeamManager> managers_of(TeamId);
    std::vector<Absence> absences();
    std::vector<Absence> absences_of(PersonId);
    // People (not deleted) who report to the person on the day or later.
    std::int64_t reports_from(PersonId, base::Date);
    // Members on the day or later.
    std::int64_t members_from(TeamId, base::Date);

    void write(const base::RangeEdit<ReportingLine>&);
    void write(const base::RangeEdit<TeamMember>&);
    void write(const base::RangeEdit<TeamManager>&);
    void write(const base::RangeEdit<Absence>&);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::people
