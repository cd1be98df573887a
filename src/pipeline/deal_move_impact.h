#pragma once
#include "territory/move_impact.h"

namespace hedef::pipeline {

// What deals tell of a territory move: revenue won with the customer in the twelve months before the day, its open
// deals (in the company's currency, not weighted), and the people with credits or open deals of it who do not cover the
// territory it goes to.
class DealMoveImpact : public territory::MoveImpact
{
public:
    std::vector<territory::MoveFigures> figures(db::Transaction&, const std::vector<territory::PlannedMove>& moves,
                                                base::Date day) override;
};

} // namespace hedef::pipeline
