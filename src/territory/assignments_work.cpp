// The verbs of territory_work.h that put customers and people into territories.
#include "base/effective.h"
#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "territory/rules/check_territory.h"
#include "territory/store/assignment_store.h"
#include "territory/store/territory_store.h"
#include "territory/territory_queries.h"
#include "territory/territory_work.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

using CustomerTimelines = std::unordered_map<CustomerId, std::vector<CustomerAssignment>>;

Result<Done> check_target(const Tree& tree, TerritoryId territory, Dimension dimension)
{
    const Territory* found = tree.find(territory);
    if (!found) return Refusal{"territory.gone", "territory"};
    if (found->dimension != dimension)
        return Refusal{"territory.other_dimension", "territory", {std::string(name(found->dimension))}};
    return Done{};
}

// Says what the placement says, so nothing is to be written.
bool same(const CustomerAssignment& row, const CustomerPlacement& wanted)
{
    return row.territory == wanted.territory && row.origin == wanted.origin && row.rule == wanted.rule;
}

Result<Done> place(std::vector<CustomerAssignment>& timeline, const CustomerPlacement& wanted)
{
    if (const auto checked = check(wanted.days); !checked) return checked.refusal();
    for (const CustomerAssignment& row : timeline) {
        const bool held = row.origin == Origin::lock && row.days.contains(wanted.days.begin);
        if (held && wanted.origin != Origin::lock && !wanted.unlock)
            return Refusal{"territory.customer_locked", "customer", {std::to_string(wanted.customer.value)}};
    }
    if (!wanted.territory) {
        base::carry_out(base::end_range<CustomerAssignment>(timeline, wanted.days.begin), timeline);
        return Done{};
    }
    const CustomerAssignment row{
        {}, wanted.territory, wanted.dimension, wanted.customer, wanted.days, wanted.origin, wanted.rule, wanted.reason,
        0};
    const auto edit = base::insert_unless_said<CustomerAssignment>(
        timeline, row, [&](const CustomerAssignment& r) { return same(r, wanted); });
    if (!edit) return Refusal{"territory.range_begins_inside", "from", {base::to_iso(wanted.days.begin)}};
    base::carry_out(*edit, timeline);
    return Done{};
}

// The stored timelines of the dimension's customers that are to be placed.
CustomerTimelines timelines_of(AssignmentStore& store, Dimension dimension,
                               std::span<const CustomerPlacement> placements)
{
    CustomerTimelines timelines;
    for (const CustomerPlacement& placement : placements)
        if (placement.dimension == dimension) timelines[placement.customer];
    auto stored = timelines.size() == 1 ? store.customer(timelines.begin()->first) : store.customers(dimension);
    for (CustomerAssignment& row : stored)
        if (row.dimension == dimension)
            if (const auto found = timelines.find(row.customer); found != timelines.end())
                found->second.push_back(std::move(row));
    return timelines;
}

// The territory valid on the day for each customer whose timeline changed.
void set_scopes(db::Transaction& tx, const CustomerTimelines& before, const CustomerTimelines& after,
                const std::vector<CustomerId>& order, base::Date today)
{
    std::vector<std::int64_t> customer;
    std::vector<std::optional<std::int64_t>> territory;
    const auto on_today = [&](const CustomerTimelines& timelines, CustomerId id) {
        const auto* row = base::valid_on<CustomerAssignment>(timelines.at(id), today);
        return row ? row->territory : TerritoryId{};
    };
    for (const CustomerId id : order) {
        const TerritoryId now = on_today(after, id);
        if (now == on_today(before, id)) continue;
        customer.push_back(id.value);
        territory.push_back(now ? std::optional(now.value) : std::nullopt);
    }
    customers::set_customer_scopes(tx, customer, territory);
}

Result<Done> assign_in(db::Transaction& tx, const Tree& tree, Dimension dimension,
                       std::span<const CustomerPlacement> placements)
{
    AssignmentStore store(tx);
    const CustomerTimelines before = timelines_of(store, dimension, placements);
    if (before.empty()) return Done{};
    CustomerTimelines after = before;
    std::vector<CustomerId> order; // each once, as first named: so that new rows get the same ids everywhere
    std::unordered_map<CustomerId, bool> seen;
    for (const CustomerPlacement& placement : placements) {
        if (placement.dimension != dimension) continue;
        if (placement.territory)
            if (const auto checked = check_target(tree, placement.territory, dimension); !checked)
                return checked.refusal();
        if (const auto placed = place(after.at(placement.customer), placement); !placed) return placed.refusal();
        if (seen.emplace(placement.customer, true).second) order.push_back(placement.customer);
    }
    base::RangeEdit<CustomerAssignment> edit;
    for (const CustomerId id : order) {
        auto one = base::difference<CustomerAssignment>(before.at(id), after.at(id));
        std::move(one.changed.begin(), one.changed.end(), std::back_inserter(edit.changed));
        std::move(one.removed.begin(), one.removed.end(), std::back_inserter(edit.removed));
        std::move(one.added.begin(), one.added.end(), std::back_inserter(edit.added));
    }
    store.write(edit);
    if (dimension == Dimension::geography) set_scopes(tx, before, after, order, company::today(tx));
    return Done{};
}

using PersonInTerritory = std::pair<PersonId, TerritoryId>;

} // namespace

Result<Done> assign_customers(db::Transaction& tx, std::span<const CustomerPlacement> placements)
{
    const Tree tree = TerritoryStore(tx).tree();
    for (const Dimension dimension : {Dimension::geography, Dimension::segment, Dimension::product})
        if (const auto assigned = assign_in(tx, tree, dimension, placements); !assigned) return assigned;
    return Done{};
}

Result<Done> assign_people(db::Transaction& tx, std::span<const PersonPlacement> placements)
{
    AssignmentStore store(tx);
    const Tree tree = TerritoryStore(tx).tree();
    std::map<PersonInTerritory, std::vector<PersonAssignment>> before;
    std::vector<PersonInTerritory> order;
    for (const PersonPlacement& placement : placements) {
        const PersonInTerritory key{placement.person, placement.territory};
        if (before.try_emplace(key).second) order.push_back(key);
    }
    for (PersonAssignment& row : placements.size() == 1 ? store.person(placements[0].person) : store.people())
        if (const auto found = before.find({row.person, row.territory}); found != before.end())
            found->second.push_back(std::move(row));
    auto after = before;
    for (const PersonPlacement& wanted : placements) {
        if (!tree.find(wanted.territory)) return Refusal{"territory.gone", "territory"};
        if (const auto checked = check(wanted.days); !checked) return checked.refusal();
        auto& timeline = after.at({wanted.person, wanted.territory});
        const PersonAssignment row{{},          wanted.territory, wanted.person, wanted.role,
                                   wanted.days, wanted.origin,    wanted.reason, 0};
        const auto edit = base::insert_unless_said<PersonAssignment>(
            timeline, row, [&](const PersonAssignment& r) { return r.role == wanted.role; });
        if (!edit) return Refusal{"territory.range_begins_inside", "from", {base::to_iso(wanted.days.begin)}};
        base::carry_out(*edit, timeline);
    }
    base::RangeEdit<PersonAssignment> edit;
    for (const PersonInTerritory& key : order) {
        auto one = base::difference<PersonAssignment>(before.at(key), after.at(key));
        std::move(one.changed.begin(), one.changed.end(), std::back_inserter(edit.changed));
        std::move(one.removed.begin(), one.removed.end(), std::back_inserter(edit.removed));
        std::move(one.added.begin(), one.added.end(), std::back_inserter(edit.added));
    }
    store.write(edit);
    return Done{};
}

Result<Done> end_coverage(db::Transaction& tx, PersonId person, TerritoryId territory, base::Date day)
{
    AssignmentStore store(tx);
    auto rows = store.person(person);
    std::erase_if(rows, [&](const PersonAssignment& row) { return row.territory != territory; });
    const auto edit = base::end_range<PersonAssignment>(rows, day);
    if (edit.changed.empty() && edit.removed.empty())
        return Refusal{"territory.person_not_there", "day", {base::to_iso(day)}};
    store.write(edit);
    return Done{};
}

std::int64_t refresh_scopes(db::Transaction& tx, base::Date today)
{
    const auto columns = customers::load_customers(tx);
    std::unordered_map<std::int64_t, std::int64_t> now;
    for (const CustomerAssignment& row : AssignmentStore(tx).customers_on(Dimension::geography, today))
        now.emplace(row.customer.value, row.territory.value);
    std::vector<std::int64_t> customer;
    std::vector<std::optional<std::int64_t>> territory;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = now.find(columns.id[i]);
        const auto wanted = found == now.end() ? std::nullopt : std::optional(found->second);
        if (wanted == columns.scope[i]) continue;
        customer.push_back(columns.id[i]);
        territory.push_back(wanted);
    }
    customers::set_customer_scopes(tx, customer, territory);
    return static_cast<std::int64_t>(customer.size());
}

} // namespace hedef::territory
