#pragma once
#include "base/result.h"
#include "commission/model/plan.h"

#include <string>
#include <string_view>

namespace hedef::commission {

// Reads a plan document (spec/commissions.md 2). Refuses as bad input, codes "commission.plan.…", field = the path of
// the offending key
// ("components[1].tiers[2].from"); text that is no JSON names line and column. `file` is only named in refusals.
base::Result<Plan> parse_plan(std::string_view json, std::string file = {});

// The same plan as a document, every default written out; parse_plan(write_plan(p)) == p.
std::string write_plan(const Plan&);

} // namespace hedef::commission
