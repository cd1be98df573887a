#pragma once
#include "people/people_queries.h"
#include "people/people_work.h"

#include <vector>

namespace hedef::people {

// A person as a card shows it: everything that is known on and around the day, in one unit of work.
struct PersonCard
{
    Person person;
    std::vector<ReportingLine> managers; // theirs, by day
    std::vector<TeamMember> teams;
    std::vector<Absence> absences;
};

// The front door to people and teams: each call is one unit of work, on the thread of the database. What is refused,
// and why, stands at the verbs of the same name in people_work.h.
class PeopleService
{
public:
    explicit PeopleService(db::Database& database) : m_db(database) {}

    std::vector<Person> people(); // by id
    base::Result<PersonId> find(std::string_view text);
    base::Result<PersonCard> card(PersonId);

    base::Result<Person> add(const Person&);
    base::Result<Person> update(const Person& seen, const Person& mine);
    base::Result<base::Done> remove(PersonId);
    base::Result<Person> restore(PersonId);

    // From the day on; no manager: reports to nobody from then on.
    base::Result<base::Done> set_manager(PersonId person, PersonId manager, base::Date from);
    base::Result<base::Done> add_absence(const Absence&);
    base::Result<base::Done> remove_absence(PersonId, AbsenceId);

    TeamColumns teams();
    base::Result<Team> add_team(const Team&);
    base::Result<Team> update_team(const Team& seen, const Team& mine);
    base::Result<base::Done> remove_team(TeamId);
    base::Result<Team> restore_team(TeamId);
    base::Result<base::Done> set_team_manager(TeamId, PersonId manager, base::Date from);
    base::Result<base::Done> add_member(TeamId, PersonId, base::Period days);
    base::Result<base::Done> end_membership(TeamId, PersonId, base::Date day);

private:
    db::Database& m_db;
};

} // namespace hedef::people
