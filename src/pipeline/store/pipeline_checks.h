#pragma once
#include "base/finding.h"
#include "base/money.h"
#include "db/database.h"

namespace hedef::pipeline {

// See pipeline_invariants(); company: its currency.
base::Findings check_pipeline(db::Transaction&, const base::Currency& company);

} // namespace hedef::pipeline
