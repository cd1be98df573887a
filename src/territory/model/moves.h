#pragma once
#include "base/money.h"
#include "territory/model/rule.h"

#include <vector>

namespace hedef::territory {

// A customer goes from one territory (none: from nowhere) to another (none: to nowhere), by a rule (none: no rule
// holds).
struct PlannedMove
{
    CustomerId customer;
    TerritoryId from, to;
    RuleId rule;
    bool operator==(const PlannedMove&) const = default;
};

// What a move carries, in minor units of the company's currency.
struct MoveFigures
{
    std::int64_t revenue = 0;       // won in the twelve months before the day
    std::int64_t open_pipeline = 0; // deals still open, unweighted
    std::int64_t relationships = 0; // people who worked with the customer and will not any more
    MoveFigures& operator+=(const MoveFigures& other)
    {
        revenue = base::add_checked(revenue, other.revenue);
        open_pipeline = base::add_checked(open_pipeline, other.open_pipeline);
        relationships = base::add_checked(relationships, other.relationships);
        return *this;
    }
    bool operator==(const MoveFigures&) const = default;
};

// What one territory gives away, and who its owners are on the day.
struct TerritoryLoss
{
    TerritoryId territory;
    std::vector<PersonId> owners;
    std::int64_t customers = 0;
    MoveFigures figures;
};

// The moves that applying the rules on a day brings.
struct MovePreview
{
    Dimension dimension = Dimension::geography;
    base::Date day;
    std::vector<PlannedMove> moves;   // by customer
    std::vector<MoveFigures> figures; // one for each move; empty when nobody can tell them
    std::vector<TerritoryLoss> losses;
};

} // namespace hedef::territory
