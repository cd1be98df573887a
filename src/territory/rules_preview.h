#pragma once
#include "db/database.h"
#include "territory/model/moves.h"
#include "territory/move_impact.h"
#include "territory/territory_work.h"

#include <vector>

namespace hedef::territory {

// What applying the rules on the day would bring, inside the caller's unit of work; impact may be none.
MovePreview plan_preview(db::Transaction&, MoveImpact* impact, Dimension, base::Date day);
// The placements that the moves of a preview ask for.
std::vector<CustomerPlacement> placements_of(const MovePreview&);

} // namespace hedef::territory
