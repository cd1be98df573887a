#include "territory/rules_preview.h"

#include "customers/customers_queries.h"
#include "territory/rules/plan_moves.h"
#include "territory/store/assignment_store.h"
#include "territory/store/rule_store.h"
#include "territory/territory_queries.h"

namespace hedef::territory {

MovePreview plan_preview(db::Transaction& tx, MoveImpact* impact, Dimension dimension, base::Date day)
{
    CurrentAssignments current;
    for (CustomerAssignment& row : AssignmentStore(tx).customers_on(dimension, day)) {
        const CustomerId customer = row.customer;
        current.emplace(customer, std::move(row));
    }
    RuleBook book(RuleStore(tx).rules(dimension));
    MovePreview preview{dimension, day, plan_moves(book, customers::load_customers(tx), current), {}, {}};
    if (impact && !preview.moves.empty()) preview.figures = impact->figures(tx, preview.moves, day);
    preview.losses = losses(preview.moves, preview.figures);
    if (!preview.losses.empty()) {
        const auto owners = load_territory_owners(tx);
        for (TerritoryLoss& loss : preview.losses)
            loss.owners = owners_on(owners, loss.territory, day);
    }
    return preview;
}

std::vector<CustomerPlacement> placements_of(const MovePreview& preview)
{
    std::vector<CustomerPlacement> placements;
    placements.reserve(preview.moves.size());
    for (const PlannedMove& move : preview.moves)
        placements.push_back(
            {move.customer, move.to, preview.dimension, {preview.day, base::forever}, Origin::rule, move.rule});
    return placements;
}

} // namespace hedef::territory
