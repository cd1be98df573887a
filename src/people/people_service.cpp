#include "people/people_service.h"

#include "company/company_queries.h"
#include "people/store/person_store.h"
#include "people/store/range_store.h"

#include <algorithm>

namespace hedef::people {

using base::Done;
using base::Refusal;
using base::Result;
using db::Transaction;

std::vector<Person> PeopleService::people()
{
    return m_db.read([](Transaction& tx) { return PersonStore(tx).all(); });
}

Result<PersonId> PeopleService::find(std::string_view text)
{
    return m_db.read([&](Transaction& tx) { return find_person(tx, text); });
}

Result<PersonCard> PeopleService::card(PersonId id)
{
    return m_db.read([&](Transaction& tx) -> Result<PersonCard> {
        auto person = PersonStore(tx).find(id);
        if (!person) return Refusal{"people.person.gone", "person"};
        RangeStore ranges(tx);
        PersonCard card{std::move(*person), ranges.reporting_lines_of(id), ranges.memberships_of(id),
                        ranges.absences_of(id)};
        const auto by_day = [](const auto& a, const auto& b) { return a.days.begin < b.days.begin; };
        std::stable_sort(card.managers.begin(), card.managers.end(), by_day);
        std::stable_sort(card.teams.begin(), card.teams.end(), by_day);
        std::stable_sort(card.absences.begin(), card.absences.end(), by_day);
        return card;
    });
}

Result<Person> PeopleService::add(const Person& person)
{
    return m_db.write([&](Transaction& tx) { return add_person(tx, person); });
}

Result<Person> PeopleService::update(const Person& seen, const Person& mine)
{
    return m_db.write([&](Transaction& tx) { return update_person(tx, seen, mine); });
}

Result<Done> PeopleService::remove(PersonId id)
{
    return m_db.write([&](Transaction& tx) { return delete_person(tx, id, company::today(tx)); });
}

Result<Person> PeopleService::restore(PersonId id)
{
    return m_db.write([&](Transaction& tx) { return restore_person(tx, id); });
}

Result<Done> PeopleService::set_manager(PersonId person, PersonId manager, base::Date from)
{
    const ManagerChange change{person, manager, {from, base::forever}};
    return m_db.write([&](Transaction& tx) { return set_managers(tx, std::span(&change, 1)); });
}

Result<Done> PeopleService::add_absence(const Absence& absence)
{
    return m_db.write([&](Transaction& tx) { return people::add_absence(tx, absence); });
}

Result<Done> PeopleService::remove_absence(PersonId person, AbsenceId id)
{
    return m_db.write([&](Transaction& tx) { return people::remove_absence(tx, person, id); });
}

TeamColumns PeopleService::teams()
{
    return m_db.read([](Transaction& tx) { return load_teams(tx); });
}

Result<Team> PeopleService::add_team(const Team& team)
{
    return m_db.write([&](Transaction& tx) -> Result<Team> {
        auto added = add_teams(tx, {team});
        if (!added) return added.refusal();
        return std::move(added->front());
    });
}

Result<Team> PeopleService::update_team(const Team& seen, const Team& mine)
{
    return m_db.write([&](Transaction& tx) { return people::update_team(tx, seen, mine); });
}

Result<Done> PeopleService::remove_team(TeamId id)
{
    return m_db.write([&](Transaction& tx) { return delete_team(tx, id, company::today(tx)); });
}

Result<Team> PeopleService::restore_team(TeamId id)
{
    return m_db.write([&](Transaction& tx) { return people::restore_team(tx, id); });
}

Result<Done> PeopleService::set_team_manager(TeamId team, PersonId manager, base::Date from)
{
    const TeamRole role{team, manager, {from, base::forever}};
    return m_db.write([&](Transaction& tx) { return set_team_managers(tx, std::span(&role, 1)); });
}

Result<Done> PeopleService::add_member(TeamId team, PersonId person, base::Period days)
{
    const TeamRole role{team, person, days};
    return m_db.write([&](Transaction& tx) { return add_members(tx, std::span(&role, 1)); });
}

Result<Done> PeopleService::end_membership(TeamId team, PersonId person, base::Date day)
{
    return m_db.write([&](Transaction& tx) { return people::end_membership(tx, team, person, day); });
}

} // namespace hedef::people
