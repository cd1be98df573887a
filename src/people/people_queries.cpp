#include "people/people_queries.h"

#include "base/text.h"
#include "people/rules/people_invariants.h"
#include "people/store/person_store.h"
#include "people/store/range_store.h"
#include "people/store/team_store.h"

namespace hedef::people {

using base::Result;

PeopleColumns load_people(db::Transaction& tx)
{
    return PersonStore(tx).columns();
}

TeamColumns load_teams(db::Transaction& tx)
{
    return TeamStore(tx).columns();
}

std::vector<ReportingLine> load_reporting_lines(db::Transaction& tx)
{
    return RangeStore(tx).reporting_lines();
}

std::vector<TeamMember> load_team_members(db::Transaction& tx)
{
    return RangeStore(tx).members();
}

std::vector<TeamManager> load_team_managers(db::Transaction& tx)
{
    return RangeStore(tx).managers();
}

std::vector<Absence> load_absences(db::Transaction& tx)
{
    return RangeStore(tx).absences();
}

base::Timelines<PersonId, PersonId> manager_of(const std::vector<ReportingLine>& lines)
{
    std::vector<base::Timelines<PersonId, PersonId>::Row> rows;
    rows.reserve(lines.size());
    for (const ReportingLine& line : lines)
        rows.push_back({line.person, {line.days, line.manager}});
    return base::Timelines<PersonId, PersonId>(std::move(rows));
}

base::Timelines<PersonId, TeamId> team_of(const std::vector<TeamMember>& members)
{
    std::vector<base::Timelines<PersonId, TeamId>::Row> rows;
    rows.reserve(members.size());
    for (const TeamMember& member : members)
        rows.push_back({member.person, {member.days, member.team}});
    return base::Timelines<PersonId, TeamId>(std::move(rows));
}

Result<PersonId> person_named(const base::NameBook& names, std::string_view text)
{
    const auto answer = names.find(text);
    if (answer.id) return PersonId{*answer.id};
    return base::not_found("people.person", "person", text, answer);
}

Result<TeamId> team_named(const base::NameBook& names, std::string_view text)
{
    const auto answer = names.find(text);
    if (answer.id) return TeamId{*answer.id};
    return base::not_found("people.team", "team", text, answer);
}

Result<PersonId> find_person(db::Transaction& tx, std::string_view text)
{
    PersonStore store(tx);
    if (const auto by_code = store.with_code(std::string(text)); by_code.size() == 1) return by_code.front();
    if (const auto by_name = store.with_find_key(base::find_key(text)); by_name.size() == 1) return by_name.front();
    return person_named(store.columns().names(), text);
}

Result<TeamId> find_team(db::Transaction& tx, std::string_view text)
{
    return team_named(load_teams(tx).names(), text);
}

base::Findings people_invariants(db::Transaction& tx)
{
    RangeStore store(tx);
    return broken_promises({store.reporting_lines(), store.members(), store.managers(), store.absences()});
}

} // namespace hedef::people
