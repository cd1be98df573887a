#pragma once
#include "people/model/person.h"

namespace hedef::people {

using TeamId = base::Id<struct TeamTag>;
using TeamMemberId = base::Id<struct TeamMemberTag>;
using TeamManagerId = base::Id<struct TeamManagerTag>;

struct Team
{
    TeamId id;
    std::string code; // empty in a new one: made from the name
    std::string name;
    std::int64_t revision = 0;
    bool operator==(const Team&) const = default;
};

// At most one manager of a team a day.
struct TeamManager
{
    TeamManagerId id;
    TeamId team;
    PersonId person;
    base::Period days;
    std::int64_t revision = 0;
    bool operator==(const TeamManager&) const = default;
};

// A person may belong to several teams, but to one team only once a day.
struct TeamMember
{
    TeamMemberId id;
    TeamId team;
    PersonId person;
    base::Period days;
    std::int64_t revision = 0;
    bool operator==(const TeamMember&) const = default;
};

} // namespace hedef::people
