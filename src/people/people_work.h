#pragma once
#include "base/result.h"
#include "db/database.h"
#include "people/model/team.h"

#include <span>
#include <vector>

// The verbs of people inside the caller's unit of work, for many at once: imports, the demo company and PeopleService
// use them. After a refusal the unit of work must end with it. New rows come back with their ids and codes.
namespace hedef::people {

// Codes that are empty are made from the names. Refuses like check(), and with "people.person.code_taken" {code},
// "people.person.login_taken" {login}.
base::Result<std::vector<Person>> add_people(db::Transaction&, std::vector<Person>);
base::Result<Person> add_person(db::Transaction&, Person);
// seen: what was shown; mine: what is wanted; fields that others changed meanwhile are kept. Refuses also with
// "people.person.gone" and "people.person.changed_meanwhile" {fields}.
base::Result<Person> update_person(db::Transaction&, const Person& seen, const Person& mine);
// Refuses with "people.person.gone" and "people.person.has_reports" {how many} (on the day or later). Can be undone.
base::Result<base::Done> delete_person(db::Transaction&, PersonId, base::Date today);
// Refuses with "people.person.not_deleted", "people.person.code_taken", "people.person.login_taken".
base::Result<Person> restore_person(db::Transaction&, PersonId);

// person reports to manager (none: to nobody) in these days; until further notice means until what is planned next.
struct ManagerChange
{
    PersonId person, manager;
    base::Period days;
};
// In the order given. Refuses with "people.range_is_empty", "people.range_begins_inside" {day} and
// "people.reporting_line.cycle" {names} {day}.
base::Result<base::Done> set_managers(db::Transaction&, std::span<const ManagerChange>);

base::Result<std::vector<Team>> add_teams(db::Transaction&, std::vector<Team>);
base::Result<Team> update_team(db::Transaction&, const Team& seen, const Team& mine);
// Refuses with "people.team.gone" and "people.team.has_members" {how many} (on the day or later).
base::Result<base::Done> delete_team(db::Transaction&, TeamId, base::Date today);
base::Result<Team> restore_team(db::Transaction&, TeamId);

struct TeamRole
{
    TeamId team;
    PersonId person; // none ends a team's management
    base::Period days;
};
base::Result<base::Done> set_team_managers(db::Transaction&, std::span<const TeamRole>);
base::Result<base::Done> add_members(db::Transaction&, std::span<const TeamRole>);
// From the day on. Refuses with "people.team.no_member" when the person is none on it.
base::Result<base::Done> end_membership(db::Transaction&, TeamId, PersonId, base::Date day);

// Refuses like check(), and with "people.absence.overlaps" {first day} {last day}.
base::Result<base::Done> add_absence(db::Transaction&, const Absence&);
base::Result<base::Done> remove_absence(db::Transaction&, PersonId, AbsenceId);

} // namespace hedef::people
