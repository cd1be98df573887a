#pragma once
#include "commission/run_inputs.h"

namespace hedef::commission {

// Fills inputs.credits, inputs.payments and credits: what the people of `index` (person id → place) did while the plan is in effect, up to
// the last day of `last`. Only columns that the plan looks at are read.
void load_credits(db::Transaction&, const Plan&, base::FiscalPeriod last, const PersonIndex& index, LoadedInputs&,
                  base::Progress&);

} // namespace hedef::commission
