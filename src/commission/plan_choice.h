#pragma once
#include "base/result.h"
#include "commission/model/run.h"

#include <string>
#include <vector>

namespace hedef::commission {

// The plan that a text names: exactly a code, else the only one whose folded name it is. Refuses with
// "commission.plan.unknown" {text, names of all}.
base::Result<PlanVersion> choose_plan(const std::vector<PlanVersion>&, const std::string& text);

} // namespace hedef::commission
