#include "territory/territory_work.h"

#include "base/names.h"
#include "base/text.h"
#include "base/three_way.h"
#include "territory/rules/check_territory.h"
#include "territory/store/assignment_store.h"
#include "territory/store/rule_store.h"
#include "territory/store/territory_store.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

constexpr auto territory_fields =
    std::tuple(base::field("code", &Territory::code), base::field("name", &Territory::name),
               base::field("potential", &Territory::potential));

Result<Done> code_is_free(TerritoryStore& store, const Territory& territory)
{
    for (const TerritoryId other : store.with_code(territory.code))
        if (other != territory.id) return Refusal{"territory.code_taken", "code", {territory.code}};
    return Done{};
}

// The way down to a territory that is stored, and to new ones below it.
std::vector<ClosureRow> closure_below(const Tree& tree, TerritoryId parent, TerritoryId territory)
{
    auto line = parent ? tree.line(parent) : std::vector<TerritoryId>{};
    line.push_back(territory);
    std::vector<ClosureRow> rows;
    for (std::size_t i = 0; i < line.size(); ++i)
        rows.push_back({line[i], territory, static_cast<std::int64_t>(line.size() - 1 - i)});
    return rows;
}

// Codes are parts of paths, so a name's slash becomes a dash in them.
std::string without_slash(std::string name)
{
    std::replace(name.begin(), name.end(), '/', '-');
    return name;
}

} // namespace

Result<std::vector<Territory>> add_territories(db::Transaction& tx, std::vector<Territory> territories)
{
    TerritoryStore store(tx);
    const Tree tree = store.tree();
    base::CodeBook book(store.codes());
    for (Territory& territory : territories) {
        territory.name = std::string(base::trimmed(territory.name));
        if (const auto checked = check(territory); !checked) return checked.refusal();
        if (const auto may = may_hang_below(tree, territory, territory.parent); !may) return may.refusal();
        if (!territory.code.empty() && !book.take(territory.code))
            return Refusal{"territory.code_taken", "code", {territory.code}};
    }
    for (Territory& territory : territories)
        if (territory.code.empty()) territory.code = book.make(without_slash(territory.name));
    store.insert(territories);
    std::vector<ClosureRow> closure;
    for (const Territory& territory : territories) {
        const auto rows = closure_below(tree, territory.parent, territory.id);
        closure.insert(closure.end(), rows.begin(), rows.end());
    }
    store.add_closure(closure);
    return territories;
}

Result<Territory> update_territory(db::Transaction& tx, const Territory& seen, const Territory& mine)
{
    TerritoryStore store(tx);
    const auto theirs = store.find(seen.id);
    if (!theirs) return Refusal{"territory.gone", "territory", {seen.code}};
    auto merged = base::merge(seen, mine, *theirs, territory_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("territory.changed_meanwhile", merged.conflicts);
    if (merged.record.code.empty()) return Refusal{"territory.code_missing", "code"};
    if (const auto checked = check(merged.record); !checked) return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    if (const auto free = code_is_free(store, merged.record); !free) return free.refusal();
    store.update(merged.record);
    ++merged.record.revision;
    return std::move(merged.record);
}

Result<Done> move_territory(db::Transaction& tx, TerritoryId id, TerritoryId new_parent)
{
    TerritoryStore store(tx);
    const Tree tree = store.tree();
    const Territory* found = tree.find(id);
    if (!found) return Refusal{"territory.gone", "territory"};
    if (const auto may = may_hang_below(tree, *found, new_parent); !may) return may.refusal();
    Territory moved = *found;
    if (moved.parent == new_parent) return Done{};
    moved.parent = new_parent;
    store.update(moved);

    const auto subtree = tree.subtree(id);
    const auto above = new_parent ? tree.line(new_parent) : std::vector<TerritoryId>{};
    std::vector<ClosureRow> closure;
    for (const TerritoryId below : subtree) {
        const auto old_line = tree.line(below);
        auto line = above;
        line.insert(line.end(), std::find(old_line.begin(), old_line.end(), id), old_line.end());
        for (std::size_t i = 0; i < line.size(); ++i)
            closure.push_back({line[i], below, static_cast<std::int64_t>(line.size() - 1 - i)});
    }
    store.remove_closure(subtree);
    store.add_closure(closure);
    return Done{};
}

Result<Done> delete_territory(db::Transaction& tx, TerritoryId id, base::Date today)
{
    TerritoryStore store(tx);
    const Tree tree = store.tree();
    const Territory* territory = tree.find(id);
    if (!territory) return Refusal{"territory.gone", "territory"};
    if (!tree.children(id).empty()) return Refusal{"territory.has_children", "territory", {territory->name}};
    AssignmentStore assignments(tx);
    const auto customers = assignments.customers_from(id, today), people = assignments.people_from(id, today);
    if (customers + people > 0)
        return Refusal{
            "territory.is_covered", "territory", {territory->name, std::to_string(customers), std::to_string(people)}};
    if (RuleStore(tx).uses(id)) return Refusal{"territory.is_used_by_rules", "territory", {territory->name}};
    store.set_deleted(id, territory->revision, true);
    store.remove_closure(std::span(&id, 1));
    return Done{};
}

Result<Territory> restore_territory(db::Transaction& tx, TerritoryId id)
{
    TerritoryStore store(tx);
    auto territory = store.find_deleted(id);
    if (!territory) return Refusal{"territory.not_deleted", "territory"};
    if (const auto free = code_is_free(store, *territory); !free) return free.refusal();
    const Tree tree = store.tree();
    if (const auto may = may_hang_below(tree, *territory, territory->parent); !may) return may.refusal();
    store.set_deleted(id, territory->revision, false);
    store.add_closure(closure_below(tree, territory->parent, id));
    ++territory->revision;
    return std::move(*territory);
}

} // namespace hedef::territory
