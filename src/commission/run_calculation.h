#pragma once
#include "commission/commission_service.h"

// The two halves of `calculate`: computing from what is stored, and storing what was computed.
namespace hedef::commission {

// Reads only. The run has no id yet. Refused: "commission.calculate.other_period_kind" {period, kind},
// "commission.period.closed" {period}, "commission.calculate.not_in_effect" {period, plan}, what evaluate() refuses.
base::Result<CalculatedRun> calculate_run(db::Transaction&, const PlanVersion&, base::FiscalPeriod, base::Progress&);

// Writes the run with every line, or finds that the newest run of the period says the same already. Refused: the period
// was closed meanwhile.
base::Result<Run> store_run(db::Transaction&, const CalculatedRun&, base::Progress&);

} // namespace hedef::commission
