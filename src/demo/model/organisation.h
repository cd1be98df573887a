#pragma once
#include "base/date.h"

#include <optional>
#include <string>
#include <vector>

// The demo company's people, as values; every number is an index into the vector of what it names, −1 is nobody or
// none.
namespace hedef::demo {

enum class Role
{
    head,
    director,
    lead,
    field,
    account,
    telesales
};
inline constexpr int role_count = 6;
constexpr bool sells(Role role)
{
    return role == Role::field || role == Role::account || role == Role::telesales;
}

struct PersonDraft
{
    std::string code, name, email, title;
    Role role = Role::field;
    base::Period employed;
    bool newcomer = false; // hired within the demo's years: ramps up
    int chair = -1;
};

struct TeamDraft
{
    std::string code, name;
    Role kind = Role::field;
    int region = 0;
    int lead = -1;
    int director = -1;
};

// Somebody's work, which goes on when the person changes.
struct Chair
{
    Role role = Role::field;
    int team = -1;
    int region = 0;
    int strength = 100;         // per cent of an average seller
    std::vector<int> holders;   // people, one after the other
    std::vector<int> provinces; // field sellers own them
};

// From a person to a manager or a team, or from a team to its manager.
struct Link
{
    int from = -1, to = -1;
    base::Period days;
};

struct AbsenceDraft
{
    int person = -1;
    std::string kind;
    base::Period days;
};

struct Organisation
{
    std::vector<PersonDraft> people;
    std::vector<TeamDraft> teams;
    std::vector<Chair> chairs;
    std::vector<std::vector<int>> chairs_of_team;
    std::vector<Link> reporting, members, team_managers;
    std::vector<AbsenceDraft> absences;
    std::vector<int> region_directors;
    int head = 0;

    // Who sits on the chair that day; −1 nobody.
    int holder(int chair, base::Date day) const
    {
        for (int person : chairs[static_cast<std::size_t>(chair)].holders)
            if (people[static_cast<std::size_t>(person)].employed.contains(day)) return person;
        return -1;
    }
};

} // namespace hedef::demo
