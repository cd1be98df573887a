// The verbs of people_work.h for the teams themselves.
#include "base/names.h"
#include "base/text.h"
#include "base/three_way.h"
#include "people/people_work.h"
#include "people/rules/check_people.h"
#include "people/store/range_store.h"
#include "people/store/team_store.h"

namespace hedef::people {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

constexpr auto team_fields = std::tuple(base::field("code", &Team::code), base::field("name", &Team::name));

Result<Done> is_free(TeamStore& store, const Team& team)
{
    for (const TeamId other : store.with_code(team.code))
        if (other != team.id) return Refusal{"people.team.code_taken", "code", {team.code}};
    return Done{};
}

} // namespace

Result<std::vector<Team>> add_teams(db::Transaction& tx, std::vector<Team> teams)
{
    TeamStore store(tx);
    base::CodeBook book(store.codes());
    for (Team& team : teams) {
        team.name = std::string(base::trimmed(team.name));
        if (const auto checked = check(team); !checked) return checked.refusal();
        if (!team.code.empty() && !book.take(team.code)) return Refusal{"people.team.code_taken", "code", {team.code}};
    }
    for (Team& team : teams)
        if (team.code.empty()) team.code = book.make(team.name);
    store.insert(teams);
    return teams;
}

Result<Team> update_team(db::Transaction& tx, const Team& seen, const Team& mine)
{
    TeamStore store(tx);
    const auto theirs = store.find(seen.id);
    if (!theirs) return Refusal{"people.team.gone", "team", {seen.code}};
    auto merged = base::merge(seen, mine, *theirs, team_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("people.team.changed_meanwhile", merged.conflicts);
    if (merged.record.code.empty()) return Refusal{"people.code_missing", "code"};
    if (const auto checked = check(merged.record); !checked) return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    if (const auto free = is_free(store, merged.record); !free) return free.refusal();
    store.update(merged.record);
    ++merged.record.revision;
    return std::move(merged.record);
}

Result<Done> delete_team(db::Transaction& tx, TeamId id, base::Date today)
{
    TeamStore store(tx);
    const auto team = store.find(id);
    if (!team) return Refusal{"people.team.gone", "team"};
    if (const auto members = RangeStore(tx).members_from(id, today); members > 0)
        return Refusal{"people.team.has_members", "team", {team->name, std::to_string(members)}};
    store.set_deleted(id, team->revision, true);
    return Done{};
}

Result<Team> restore_team(db::Transaction& tx, TeamId id)
{
    TeamStore store(tx);
    auto team = store.find_deleted(id);
    if (!team) return Refusal{"people.team.not_deleted", "team"};
    if (const auto free = is_free(store, *team); !free) return free.refusal();
    store.set_deleted(id, team->revision, false);
    ++team->revision;
    return std::move(*team);
}

} // namespace hedef::people
