#pragma once
#include "commission/run_inputs.h"

namespace hedef::commission {

// The full-period quotas of the people of `index` for every measure that the plan needs one of, from the first fiscal year in which somebody
// is on the plan to the end of that of `last`. Ramp and leave are applied here, exactly, over the days on the plan; the engine applies the
// days on the plan themselves (spec/commissions.md 4.8: once each).
Quotas load_quotas(db::Transaction&, const Plan&, base::FiscalPeriod last, const PersonIndex& index,
                   const Participants&);

} // namespace hedef::commission
