#pragma once
#include "commission/commission_service.h"

// The two halves of `calculate`: computing from what is stored, and storing what was computed.
namespace hedef::commission {

// Reads only. The run has no id yet. Refused: "commission.calculate.other_period_kind" {period, kind},
// "commission.period.closed" {period}, "commission.calculate.not_in_effect" {period, plan}, what evaluate() refuses.
base::Result<CalculatedRun> calculate_run(db::Transaction&, const PlanVersion&, base::FiscalPeriod, base::Progress&);

// What both a run and a preview are made of: loads what the plan looks at and evaluates it, for whoever the assignments
// name; nothing is looked at of what was paid before. Refused: what evaluate() refuses.
base::Result<CalculatedRun> compute_run(db::Transaction&, const PlanVersion&, Plan, const std::vector<PlanAssignment>&,
                                        base::FiscalPeriod, const std::vector<std::int64_t>& also, base::Progress&);

// Writes the run with every line, or finds that the newest run of the period says the same already. Refused: the period
// was closed meanwhile.
base::Result<Run> store_run(db::Transaction&, const CalculatedRun&, base::Progress&);

} // namespace hedef::commission
