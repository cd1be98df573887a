#include "territory/rules/plan_moves.h"

#include "base/contract.h"

#include <map>

namespace hedef::territory {

std::vector<PlannedMove> plan_moves(RuleBook& book, const customers::CustomerColumns& columns,
                                    const CurrentAssignments& current)
{
    const auto decided = book.decide(columns);
    std::vector<PlannedMove> moves;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = current.find(columns.id_at(i));
        const bool assigned = found != current.end();
        if (assigned && found->second.origin != Origin::rule) continue;
        PlannedMove move{columns.id_at(i), assigned ? found->second.territory : TerritoryId{}, {}, {}};
        if (decided[i] >= 0) {
            const Rule& rule = book.rules()[static_cast<std::size_t>(decided[i])];
            move.to = rule.territory;
            move.rule = rule.id;
        }
        if (move.to != move.from) moves.push_back(move);
    }
    return moves;
}

std::vector<TerritoryLoss> losses(const std::vector<PlannedMove>& moves, const std::vector<MoveFigures>& figures)
{
    HEDEF_EXPECTS(figures.empty() || figures.size() == moves.size());
    std::map<TerritoryId, TerritoryLoss> by_territory;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (!moves[i].from) continue;
        TerritoryLoss& loss = by_territory[moves[i].from];
        loss.territory = moves[i].from;
        ++loss.customers;
        if (!figures.empty()) loss.figures += figures[i];
    }
    std::vector<TerritoryLoss> list;
    for (auto& [territory, loss] : by_territory)
        list.push_back(std::move(loss));
    return list;
}

} // namespace hedef::territory
