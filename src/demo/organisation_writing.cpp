#include "demo/organisation_writing.h"

#include "people/people_work.h"

namespace hedef::demo {

namespace {

void write_people(db::Transaction& tx, const Organisation& organisation, DemoIds& ids)
{
    std::vector<people::Person> people;
    for (const PersonDraft& draft : organisation.people) {
        people::Person person;
        person.code = draft.code;
        person.name = draft.name;
        person.email = draft.email;
        person.title = draft.title;
        person.hired_on = draft.employed.begin;
        if (draft.employed.end != base::forever) person.left_on = draft.employed.end;
        people.push_back(std::move(person));
    }
    const auto added = people::add_people(tx, std::move(people));
    for (const people::Person& person : added.value())
        ids.people.push_back(person.id.value);
}

void write_teams(db::Transaction& tx, const Organisation& organisation, DemoIds& ids)
{
    std::vector<people::Team> teams;
    for (const TeamDraft& draft : organisation.teams)
        teams.push_back({{}, draft.code, draft.name});
    const auto added = people::add_teams(tx, std::move(teams));
    for (const people::Team& team : added.value())
        ids.teams.push_back(team.id.value);
}

std::vector<people::TeamRole> roles(const std::vector<Link>& links, bool from_team, const DemoIds& ids)
{
    std::vector<people::TeamRole> roles;
    for (const Link& link : links) {
        const int team = from_team ? link.from : link.to, person = from_team ? link.to : link.from;
        roles.push_back(
            {people::TeamId{ids.at(ids.teams, team)}, people::PersonId{ids.at(ids.people, person)}, link.days});
    }
    return roles;
}

} // namespace

void write_organisation(db::Transaction& tx, const Organisation& organisation, DemoIds& ids)
{
    write_people(tx, organisation, ids);
    write_teams(tx, organisation, ids);

    std::vector<people::ManagerChange> managers;
    for (const Link& link : organisation.reporting)
        managers.push_back({people::PersonId{ids.at(ids.people, link.from)},
                            people::PersonId{ids.at(ids.people, link.to)}, link.days});
    people::set_managers(tx, managers).value();
    people::set_team_managers(tx, roles(organisation.team_managers, true, ids)).value();
    people::add_members(tx, roles(organisation.members, false, ids)).value();

    for (const AbsenceDraft& draft : organisation.absences)
        people::add_absence(tx, {{}, people::PersonId{ids.at(ids.people, draft.person)}, draft.kind, draft.days})
            .value();
}

} // namespace hedef::demo
