#pragma once
#include "db/database.h"
#include "people/model/people_columns.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::people {

// All SQL of team.
class TeamStore
{
public:
    explicit TeamStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Team> find(TeamId);
    std::optional<Team> find_deleted(TeamId);
    TeamColumns columns(); // by id
    std::vector<TeamId> with_code(const std::string& code);
    std::vector<std::string> codes();

    void insert(std::span<Team>);
    void update(const Team&);
    void set_deleted(TeamId, std::int64_t revision, bool deleted);

private:
    std::optional<Team> find_one(std::string_view sql, TeamId);
    db::Transaction& m_tx;
};

} // namespace hedef::people
