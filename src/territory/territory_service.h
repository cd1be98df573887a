#pragma once
#include "territory/model/problems.h"
#include "territory/move_impact.h"
#include "territory/rules/rule_book.h"
#include "territory/territory_queries.h"
#include "territory/territory_work.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::territory {

// A rule and what became of its conditions for the customer.
struct RuleCheck
{
    Rule rule;
    std::vector<ConditionCheck> conditions;
    bool holds = false;
};

// A territory that was deleted, and when.
struct DeletedTerritory
{
    Territory territory;
    base::Stamp at;    // in the company's zone
    std::string above; // the path of names of what it hung below; empty: it was a root
};

// Why a customer is where it is on a day.
struct Why
{
    CustomerId customer;
    std::string code, name;
    Dimension dimension = Dimension::geography;
    base::Date day;
    std::optional<CustomerAssignment>
        assignment;                      // none: in no territory; its origin is what decided: lock, manual or rule
    std::string path;                    // of the territory; "" when there is none
    std::optional<RuleCheck> decided_by; // the rule of the assignment, against the customer as it is now
    std::vector<RuleCheck> asked;        // the rules in their order up to the first that holds now
};

// The front door to territories: each call is one unit of work, on the thread of the database. What is refused, and
// why, stands at the verbs of the same name in territory_work.h.
class TerritoryService
{
public:
    // impact: who can tell what a move carries; may be none, and must outlive the service.
    explicit TerritoryService(db::Database& database, MoveImpact* impact = nullptr) : m_db(database), m_impact(impact)
    {}

    Tree tree();
    base::Result<TerritoryId> find(std::string_view text);
    base::Result<Territory> add(const Territory&);
    base::Result<Territory> update(const Territory& seen, const Territory& mine);
    base::Result<base::Done> move(TerritoryId, TerritoryId new_parent);
    base::Result<base::Done> remove(TerritoryId);
    base::Result<Territory> restore(TerritoryId);
    // Those of a dimension that were deleted, the last one first.
    std::vector<DeletedTerritory> deleted(Dimension);

    std::vector<Rule> rules(Dimension);
    base::Result<Rule> add_rule(const Rule&);
    base::Result<Rule> update_rule(const Rule& seen, const Rule& mine);
    base::Result<base::Done> order_rules(Dimension, const std::vector<RuleId>&);
    base::Result<base::Done> remove_rule(RuleId);
    base::Result<base::Done> restore_rule(RuleId);

    base::Result<base::Done> assign_customer(const CustomerPlacement&);
    base::Result<base::Done> assign_person(const PersonPlacement&);
    // The only owner from the day on: others who own it then stop.
    base::Result<base::Done> set_owner(TerritoryId, PersonId, base::Date from);
    base::Result<base::Done> end_coverage(PersonId, TerritoryId, base::Date day);
    // By day.
    std::vector<CustomerAssignment> history(CustomerId);

    // The company's today when no day is given. Refuses with "customers.unknown", ".near", ".ambiguous".
    base::Result<Why> why(std::string_view customer, std::optional<base::Date> = {}, Dimension = Dimension::geography);
    // What applying the rules on the day would bring; writes nothing.
    MovePreview preview(Dimension, std::optional<base::Date> = {});
    // Applies the rules from the day on, all or nothing. `seen`: the preview that people agreed to; when the moves are
    // others by now, "territory.assign.changed_meanwhile" is the answer.
    base::Result<MovePreview> apply_rules(Dimension, std::optional<base::Date> = {}, const MovePreview* seen = nullptr);
    CoverageProblems problems(Dimension, std::optional<base::Date> = {});
    // See refresh_scopes.
    base::Result<std::int64_t> refresh_scopes();

private:
    db::Database& m_db;
    MoveImpact* m_impact;
};

} // namespace hedef::territory
