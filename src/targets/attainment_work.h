#pragma once
#include "db/database.h"
#include "targets/measure_source.h"
#include "targets/model/attainment.h"

namespace hedef::targets {

// Where everybody of a kind stands in a period: every owner with a target, and every owner with sales (by revenue and
// by every measure that somebody has a target for). Actuals count by the line valid on each credit's date; a
// territory's and a team's hold everything below. Measures that credits do not know come from the sources. Refused:
// "company.missing".
base::Result<AttainmentReport> attainment(db::Transaction&, base::FiscalPeriod, OwnerKind by,
                                          const MeasureSources& = {});

} // namespace hedef::targets
