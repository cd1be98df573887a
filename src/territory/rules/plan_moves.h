#pragma once
#include "customers/model/customer_columns.h"
#include "territory/model/moves.h"
#include "territory/rules/rule_book.h"

#include <unordered_map>
#include <vector>

namespace hedef::territory {

// The assignment of each customer that is valid on the day in question.
using CurrentAssignments = std::unordered_map<CustomerId, CustomerAssignment>;

// What applying the rules changes: customers whom a lock or a person put where they are stay; those whom a rule put
// there, or nobody, go where the first rule that holds says; a rule's customer for whom no rule holds any more leaves
// its territory. By customer.
std::vector<PlannedMove> plan_moves(RuleBook&, const customers::CustomerColumns&, const CurrentAssignments&);

// Who loses what: moves that leave a territory, per territory in order of id. figures is empty or as long as moves.
std::vector<TerritoryLoss> losses(const std::vector<PlannedMove>& moves, const std::vector<MoveFigures>& figures);

} // namespace hedef::territory
