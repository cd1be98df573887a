#pragma once
#include "db/database.h"
#include "pipeline/model/credit_row.h"
#include "targets/measure_source.h"
#include "targets/model/attainment.h"

namespace hedef::targets {

// Where everybody of a kind stands in a period: every owner with a target, and every owner with sales (by revenue and
// by every measure that somebody has a target for). Actuals count by the line valid on each credit's date; a
// territory's and a team's hold everything below. Measures that credits do not know come from the sources. Refused:
// "company.missing".
base::Result<AttainmentReport> attainment(db::Transaction&, base::FiscalPeriod, OwnerKind by,
                                          const MeasureSources& = {});

// The credits that the actual of an owner is the sum of, the latest first, at most 10,000. Refused: "company.missing".
base::Result<std::vector<pipeline::CreditRow>> credits_behind(db::Transaction&, base::FiscalPeriod, const Owner&,
                                                              pipeline::ProductId);

} // namespace hedef::targets
