#pragma once
#include "base/finding.h"
#include "db/database.h"

namespace hedef::targets {

// What must always hold of stored targets, see targets_invariants().
base::Findings check_targets(db::Transaction&);

} // namespace hedef::targets
