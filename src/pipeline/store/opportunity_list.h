#pragma once
#include "db/database.h"
#include "pipeline/model/opportunity_row.h"

#include <vector>

namespace hedef::pipeline {

// One page, one round trip; the place is found through the index and never counted out (no OFFSET).
std::vector<OpportunityRow> list_opportunities(db::Transaction&, const OpportunityQuery&);

} // namespace hedef::pipeline
