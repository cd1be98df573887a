#pragma once
#include "base/effective.h"
#include "base/finding.h"
#include "db/database.h"
#include "people/model/people_columns.h"

#include <string_view>
#include <vector>

// What other subjects read of people, inside their own unit of work. Every load is one statement; nothing deleted is in
// it.
namespace hedef::people {

PeopleColumns load_people(db::Transaction&);
TeamColumns load_teams(db::Transaction&);
std::vector<ReportingLine> load_reporting_lines(db::Transaction&);
std::vector<TeamMember> load_team_members(db::Transaction&);
std::vector<TeamManager> load_team_managers(db::Transaction&);
std::vector<Absence> load_absences(db::Transaction&);

// Looking up by person and day.
base::Timelines<PersonId, PersonId> manager_of(const std::vector<ReportingLine>&);
// The team a person belongs to; of several on one day the one joined first.
base::Timelines<PersonId, TeamId> team_of(const std::vector<TeamMember>&);

// Exactly a code, else the only one with that name. Refuses with "people.person.unknown", ".near" or ".ambiguous"
// (names in the args).
base::Result<PersonId> find_person(db::Transaction&, std::string_view text);
base::Result<TeamId> find_team(db::Transaction&, std::string_view text);
// The same in memory, for many lookups.
base::Result<PersonId> person_named(const base::NameBook&, std::string_view text);
base::Result<TeamId> team_named(const base::NameBook&, std::string_view text);

// Broken promises: "people.check.two_managers" {person} {day}, "people.check.reporting_cycle" {people} {day},
// "people.check.twice_in_team" {person} {team} {day}, "people.check.two_team_managers" {team} {day},
// "people.check.absences_overlap" {person} {day}, "people.check.empty_range" {table} {id}.
base::Findings people_invariants(db::Transaction&);

} // namespace hedef::people
