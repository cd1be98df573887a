// The verbs of territory_work.h for rules.
#include "base/three_way.h"
#include "territory/rules/check_territory.h"
#include "territory/store/rule_store.h"
#include "territory/store/territory_store.h"
#include "territory/territory_work.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

constexpr auto rule_fields = std::tuple(base::field("name", &Rule::name), base::field("territory", &Rule::territory),
                                        base::field("conditions", &Rule::conditions));

Result<Done> leads_somewhere(const Tree& tree, const Rule& rule)
{
    const Territory* territory = tree.find(rule.territory);
    if (!territory) return Refusal{"territory.gone", "territory"};
    if (territory->dimension != rule.dimension)
        return Refusal{"territory.other_dimension", "territory", {std::string(name(territory->dimension))}};
    return check(rule);
}

} // namespace

Result<std::vector<Rule>> add_rules(db::Transaction& tx, std::vector<Rule> rules)
{
    const Tree tree = TerritoryStore(tx).tree();
    RuleStore store(tx);
    std::map<Dimension, std::int64_t> last;
    for (Rule& rule : rules) {
        if (const auto checked = leads_somewhere(tree, rule); !checked) return checked.refusal();
        if (!last.contains(rule.dimension)) last[rule.dimension] = store.last_position(rule.dimension);
        if (rule.position == 0) rule.position = last[rule.dimension] + 1;
        last[rule.dimension] = std::max(last[rule.dimension], rule.position);
    }
    store.insert(rules);
    return rules;
}

Result<Rule> update_rule(db::Transaction& tx, const Rule& seen, const Rule& mine)
{
    RuleStore store(tx);
    const auto all = store.all();
    const auto theirs = std::find_if(all.begin(), all.end(), [&](const Rule& rule) { return rule.id == seen.id; });
    if (theirs == all.end()) return Refusal{"territory.rule.gone", "rule"};
    auto merged = base::merge(seen, mine, *theirs, rule_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("territory.rule.changed_meanwhile", merged.conflicts);
    if (const auto checked = leads_somewhere(TerritoryStore(tx).tree(), merged.record); !checked)
        return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    store.update(merged.record);
    ++merged.record.revision;
    return std::move(merged.record);
}

Result<Done> order_rules(db::Transaction& tx, Dimension dimension, std::span<const RuleId> order)
{
    RuleStore store(tx);
    auto rules = store.rules(dimension);
    std::unordered_map<RuleId, std::int64_t> place;
    for (const RuleId id : order)
        place.emplace(id, static_cast<std::int64_t>(place.size()) + 1);
    if (place.size() != rules.size() || order.size() != rules.size())
        return Refusal{"territory.rule.order_incomplete", "rules"};
    std::vector<Rule> moved;
    for (Rule& rule : rules) {
        const auto found = place.find(rule.id);
        if (found == place.end()) return Refusal{"territory.rule.order_incomplete", "rules"};
        if (rule.position == found->second) continue;
        rule.position = found->second;
        moved.push_back(rule);
    }
    store.set_positions(moved);
    return Done{};
}

Result<Done> delete_rule(db::Transaction& tx, RuleId id)
{
    RuleStore store(tx);
    for (const Rule& rule : store.all()) {
        if (rule.id != id) continue;
        store.set_deleted(id, rule.revision, true);
        return Done{};
    }
    return Refusal{"territory.rule.gone", "rule"};
}

Result<Done> restore_rule(db::Transaction& tx, RuleId id)
{
    RuleStore store(tx);
    const auto rule = store.find_deleted(id);
    if (!rule) return Refusal{"territory.rule.not_deleted", "rule"};
    if (const auto checked = leads_somewhere(TerritoryStore(tx).tree(), *rule); !checked) return checked.refusal();
    store.set_deleted(id, rule->revision, false);
    return Done{};
}

} // namespace hedef::territory
