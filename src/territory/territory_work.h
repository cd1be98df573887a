#pragma once
#include "base/result.h"
#include "db/database.h"
#include "territory/model/rule.h"

#include <span>
#include <vector>

// The verbs of territories inside the caller's unit of work, for many at once: imports, the demo company and
// TerritoryService use them. After a refusal the unit of work must end with it. New rows come back with their ids and
// codes.
namespace hedef::territory {

// Codes that are empty are made from the names; parents must be stored already. Refuses like check() and
// may_hang_below(), and with "territory.code_taken" {code}.
base::Result<std::vector<Territory>> add_territories(db::Transaction&, std::vector<Territory>);
// code, name and potential; seen: what was shown, mine: what is wanted. Refuses also with "territory.gone" and
// "territory.changed_meanwhile" {fields}.
base::Result<Territory> update_territory(db::Transaction&, const Territory& seen, const Territory& mine);
// Under another parent (none: becomes a root), with everything below it. Refuses like may_hang_below().
base::Result<base::Done> move_territory(db::Transaction&, TerritoryId, TerritoryId new_parent);
// Refuses with "territory.gone", "territory.has_children" {name}, "territory.is_covered" {name} {customers} {people}
// (on the day or later) and "territory.is_used_by_rules" {name}. Can be undone.
base::Result<base::Done> delete_territory(db::Transaction&, TerritoryId, base::Date today);
// Refuses with "territory.not_deleted", "territory.code_taken" and "territory.parent_gone".
base::Result<Territory> restore_territory(db::Transaction&, TerritoryId);

// The customer belongs to the territory (none: to none of the dimension) in these days; until further notice means
// until what is planned next. What was before stays as it was.
struct CustomerPlacement
{
    CustomerId customer;
    TerritoryId territory;
    Dimension dimension = Dimension::geography;
    base::Period days;
    Origin origin = Origin::manual;
    RuleId rule = {};
    std::optional<std::string> reason = {};
    bool unlock = false; // also out of a lock
};
// In the order given; brings the customers' scopes into step. Refuses with "territory.gone",
// "territory.other_dimension", "territory.range_is_empty", "territory.range_begins_inside" {day}, and
// "territory.customer_locked" {customer id} when a lock that is not lifted holds the customer on one of these days.
base::Result<base::Done> assign_customers(db::Transaction&, std::span<const CustomerPlacement>);

struct PersonPlacement
{
    PersonId person;
    TerritoryId territory;
    CoverRole role = CoverRole::owner;
    base::Period days;
    Origin origin = Origin::manual;
    std::optional<std::string> reason = {};
};
base::Result<base::Done> assign_people(db::Transaction&, std::span<const PersonPlacement>);
// From the day on. Refuses with "territory.person_not_there" when the person does not cover the territory on it.
base::Result<base::Done> end_coverage(db::Transaction&, PersonId, TerritoryId, base::Date day);

// Brings customer.scope_territory_id into step with the geography of the day (assignments that begin or end by
// themselves); how many were changed.
std::int64_t refresh_scopes(db::Transaction&, base::Date today);

// A position of 0 means after all others. Refuses like check(), and with "territory.gone" and
// "territory.other_dimension".
base::Result<std::vector<Rule>> add_rules(db::Transaction&, std::vector<Rule>);
// Name, territory, conditions. Refuses also with "territory.rule.gone" and "territory.rule.changed_meanwhile" {fields}.
base::Result<Rule> update_rule(db::Transaction&, const Rule& seen, const Rule& mine);
// All rules of the dimension in their new order; refuses with "territory.rule.order_incomplete" when one is missing or
// unknown.
base::Result<base::Done> order_rules(db::Transaction&, Dimension, std::span<const RuleId>);
base::Result<base::Done> delete_rule(db::Transaction&, RuleId);
// At the place that it had. Refuses with "territory.rule.not_deleted", "territory.gone" and "territory.other_dimension".
base::Result<base::Done> restore_rule(db::Transaction&, RuleId);

} // namespace hedef::territory
