#include "people/store/team_store.h"

#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::people {

namespace {

constexpr auto select_one = "select id, code, name, revision from team where id = :id and deleted_at is null";
constexpr auto select_deleted = "select id, code, name, revision from team where id = :id and deleted_at is not null";
constexpr auto select_columns = "select id, code, name, find_key from team where deleted_at is null order by id";
constexpr auto select_by_code = "select id from team where code = :code and deleted_at is null";
constexpr auto select_codes = "select code from team where deleted_at is null";

constexpr auto update_team = R"(
    update team
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_team = R"(
    update team
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

} // namespace

std::optional<Team> TeamStore::find_one(std::string_view sql, TeamId one)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name;
    if (!one || db::select(m_tx, sql, {{"id", one}}, id, code, name, revision) == 0) return std::nullopt;
    return Team{one, code[0], name[0], revision[0]};
}

std::optional<Team> TeamStore::find(TeamId id)
{
    return find_one(select_one, id);
}

std::optional<Team> TeamStore::find_deleted(TeamId id)
{
    return find_one(select_deleted, id);
}

TeamColumns TeamStore::columns()
{
    TeamColumns teams;
    db::select(m_tx, select_columns, {}, teams.id, teams.code, teams.name, teams.find_key);
    return teams;
}

std::vector<TeamId> TeamStore::with_code(const std::string& code)
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_by_code, {{"code", code}}, id);
    std::vector<TeamId> found;
    for (const auto i : id)
        found.push_back(TeamId{i});
    return found;
}

std::vector<std::string> TeamStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

void TeamStore::insert(std::span<Team> teams)
{
    if (teams.empty()) return;
    const auto first = m_tx.new_ids("team", static_cast<std::int64_t>(teams.size()));
    std::vector<std::int64_t> id, revision(teams.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key;
    for (Team& team : teams) {
        team.id = TeamId{first + static_cast<std::int64_t>(id.size())};
        team.revision = 1;
        id.push_back(team.id.value);
        code.push_back(team.code);
        name.push_back(team.name);
        find_key.push_back(base::find_key(team.name));
        sort_key.push_back(base::sort_key(team.name));
    }
    db::insert_rows(m_tx, "team",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"code", std::span<const std::string>(code)},
                     {"name", std::span<const std::string>(name)},
                     {"find_key", std::span<const std::string>(find_key)},
                     {"sort_key", std::span<const std::string>(sort_key)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    m_tx.changed("team", teams.size() == 1 ? teams.front().id.value : 0);
}

void TeamStore::update(const Team& team)
{
    const auto rows = db::execute(m_tx, update_team,
                                  {{"code", team.code},
                                   {"name", team.name},
                                   {"find_key", base::find_key(team.name)},
                                   {"sort_key", base::sort_key(team.name)},
                                   {"id", team.id},
                                   {"revision", team.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "team");
    m_tx.changed("team", team.id.value);
}

void TeamStore::set_deleted(TeamId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_team, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "team");
    m_tx.changed("team", id.value);
}

} // namespace hedef::people
