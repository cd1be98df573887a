#pragma once
#include "db/database.h"
#include "territory/model/moves.h"

#include <vector>

namespace hedef::territory {

// What a territory move would carry; a higher subject that knows deals implements it, the shell and the command line
// register it.
class MoveImpact
{
public:
    virtual ~MoveImpact() = default;
    // One answer for each move, in order, as of the day; set-based, at most a few statements for all of them.
    virtual std::vector<MoveFigures> figures(db::Transaction&, const std::vector<PlannedMove>& moves,
                                             base::Date day) = 0;
};

} // namespace hedef::territory
