#include "territory/store/territory_store.h"

#include "base/contract.h"
#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::territory {

namespace {

constexpr auto select_one = R"(
    select id, code, name, find_key, dimension, parent_id, potential, revision
      from territory
     where id = :id and deleted_at is null)";

constexpr auto select_deleted = R"(
    select id, code, name, find_key, dimension, parent_id, potential, revision
      from territory
     where id = :id and deleted_at is not null)";

constexpr auto select_all_deleted = R"(
    select id, deleted_at
      from territory
     where dimension = :dimension and deleted_at is not null
     order by deleted_at desc, id desc)";

constexpr auto select_deleted_of = R"(
    select id, code, name, find_key, dimension, parent_id, potential, revision
      from territory
     where dimension = :dimension and deleted_at is not null
     order by deleted_at desc, id desc)";

constexpr auto select_tree = R"(
    select id, code, name, find_key, dimension, parent_id, potential, revision
      from territory
     where deleted_at is null
     order by sort_key, id)";

constexpr auto select_by_code = "select id from territory where code = :code and deleted_at is null";
constexpr auto select_codes = "select code from territory where deleted_at is null";

constexpr auto update_territory = R"(
    update territory
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, parent_id = :parent,
           potential = :potential, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_territory = R"(
    update territory
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto select_closure = R"(
    select ancestor_id, descendant_id, depth from territory_closure order by ancestor_id, descendant_id)";

using Number = std::optional<std::int64_t>;

struct Rows
{
    std::vector<Territory> territories;
    std::vector<std::string> find_keys;
};

Rows read(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name, dimension;
    std::vector<Number> parent, potential;
    Rows rows;
    db::select(tx, sql, params, id, code, name, rows.find_keys, dimension, parent, potential, revision);
    rows.territories.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_dimension(dimension[i]);
        HEDEF_EXPECTS(known.has_value());
        rows.territories.push_back({TerritoryId{id[i]}, std::move(code[i]), std::move(name[i]), *known,
                                    TerritoryId{parent[i].value_or(0)}, potential[i], revision[i]});
    }
    return rows;
}

} // namespace

std::optional<Territory> TerritoryStore::find_one(std::string_view sql, TerritoryId id)
{
    auto rows = id ? read(m_tx, sql, {{"id", id}}).territories : std::vector<Territory>{};
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::optional<Territory> TerritoryStore::find(TerritoryId id)
{
    return find_one(select_one, id);
}

std::optional<Territory> TerritoryStore::find_deleted(TerritoryId id)
{
    return find_one(select_deleted, id);
}

std::vector<std::pair<Territory, base::Stamp>> TerritoryStore::deleted(Dimension dimension)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> at;
    db::select(m_tx, select_all_deleted, {{"dimension", name(dimension)}}, id, at);
    auto rows = read(m_tx, select_deleted_of, {{"dimension", name(dimension)}}).territories;
    std::vector<std::pair<Territory, base::Stamp>> all;
    for (std::size_t i = 0; i < std::min(id.size(), rows.size()); ++i)
        all.emplace_back(std::move(rows[i]), base::parse_stamp(at[i]).value_or(base::Stamp{}));
    return all;
}

Tree TerritoryStore::tree()
{
    auto rows = read(m_tx, select_tree, {});
    return Tree(std::move(rows.territories), std::move(rows.find_keys));
}

std::vector<TerritoryId> TerritoryStore::with_code(const std::string& code)
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_by_code, {{"code", code}}, id);
    std::vector<TerritoryId> found;
    for (const auto i : id)
        found.push_back(TerritoryId{i});
    return found;
}

std::vector<std::string> TerritoryStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

void TerritoryStore::insert(std::span<Territory> territories)
{
    if (territories.empty()) return;
    const auto first = m_tx.new_ids("territory", static_cast<std::int64_t>(territories.size()));
    std::vector<std::int64_t> id, revision(territories.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key, dimension;
    std::vector<Number> parent, potential;
    for (Territory& territory : territories) {
        territory.id = TerritoryId{first + static_cast<std::int64_t>(id.size())};
        territory.revision = 1;
        id.push_back(territory.id.value);
        code.push_back(territory.code);
        name.push_back(territory.name);
        find_key.push_back(base::find_key(territory.name));
        sort_key.push_back(base::sort_key(territory.name));
        dimension.emplace_back(territory::name(territory.dimension));
        parent.push_back(territory.parent ? Number(territory.parent.value) : std::nullopt);
        potential.push_back(territory.potential);
    }
    db::insert_rows(m_tx, "territory",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"code", std::span<const std::string>(code)},
                     {"name", std::span<const std::string>(name)},
                     {"find_key", std::span<const std::string>(find_key)},
                     {"sort_key", std::span<const std::string>(sort_key)},
                     {"dimension", std::span<const std::string>(dimension)},
                     {"parent_id", std::span<const Number>(parent)},
                     {"potential", std::span<const Number>(potential)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    const auto single = territories.size() == 1 ? territories.front().id.value : 0;
    m_tx.changed("territory", single, single);
}

void TerritoryStore::update(const Territory& territory)
{
    const auto rows = db::execute(m_tx, update_territory,
                                  {{"code", territory.code},
                                   {"name", territory.name},
                                   {"find_key", base::find_key(territory.name)},
                                   {"sort_key", base::sort_key(territory.name)},
                                   {"parent", territory.parent},
                                   {"potential", territory.potential},
                                   {"id", territory.id},
                                   {"revision", territory.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "territory");
    m_tx.changed("territory", territory.id.value, territory.id.value);
}

void TerritoryStore::set_deleted(TerritoryId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_territory, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "territory");
    m_tx.changed("territory", id.value, id.value);
}

std::vector<ClosureRow> TerritoryStore::closure()
{
    std::vector<std::int64_t> ancestor, descendant, depth;
    db::select(m_tx, select_closure, {}, ancestor, descendant, depth);
    std::vector<ClosureRow> rows;
    rows.reserve(depth.size());
    for (std::size_t i = 0; i < depth.size(); ++i)
        rows.push_back({TerritoryId{ancestor[i]}, TerritoryId{descendant[i]}, depth[i]});
    return rows;
}

void TerritoryStore::add_closure(std::span<const ClosureRow> rows)
{
    if (rows.empty()) return;
    std::vector<std::int64_t> ancestor, descendant, depth;
    for (const ClosureRow& row : rows) {
        ancestor.push_back(row.ancestor.value);
        descendant.push_back(row.descendant.value);
        depth.push_back(row.depth);
    }
    db::insert_rows(m_tx, "territory_closure",
                    {{"ancestor_id", std::span<const std::int64_t>(ancestor)},
                     {"descendant_id", std::span<const std::int64_t>(descendant)},
                     {"depth", std::span<const std::int64_t>(depth)}});
}

void TerritoryStore::remove_closure(std::span<const TerritoryId> descendants)
{
    if (descendants.empty()) return;
    std::vector<std::int64_t> id;
    for (const TerritoryId descendant : descendants)
        id.push_back(descendant.value);
    db::delete_rows(m_tx, "territory_closure", {"descendant_id", std::span<const std::int64_t>(id)});
}

} // namespace hedef::territory
