#pragma once
#include "cli/report.h"
#include "db/database.h"
#include "targets/model/attainment.h"
#include "targets/model/target.h"

namespace hedef::cli {

// Shape of the rows: spec/cli.md "Shapes"; behind them product, pace and required_per_day.
Report attainment_report(const targets::AttainmentReport&);

// The figures that count in the period, as they were set (full-period amounts): id, name, measure, product, period,
// target; in order of owner, measure, product, period. Refuses with "company.missing".
base::Result<Report> targets_report(db::Transaction&, base::FiscalPeriod, targets::OwnerKind);

} // namespace hedef::cli
