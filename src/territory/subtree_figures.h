#pragma once
#include "db/database.h"
#include "territory/model/coverage.h"

#include <unordered_map>

namespace hedef::territory {

// What was sold and is open below each territory; a higher subject that knows deals implements it, the shell registers
// it.
class SubtreeFigures
{
public:
    virtual ~SubtreeFigures() = default;
    // By territory, each with everything below it; those without any may be missing. year: the fiscal year of the day
    // up to and with the day. One statement for each question, however many territories.
    virtual std::unordered_map<TerritoryId, NodeFigures> figures(db::Transaction&, const Tree&, Dimension,
                                                                 base::Period year, base::Date day) = 0;
    // Of the customers that are in no territory of the dimension on the day, with all their deals.
    virtual NodeFigures nowhere(db::Transaction&, Dimension, base::Period year, base::Date day) = 0;
};

} // namespace hedef::territory
