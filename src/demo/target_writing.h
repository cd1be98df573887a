#pragma once
#include "db/database.h"
#include "demo/model/ids.h"
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"
#include "demo/model/target_drafts.h"

namespace hedef::demo {

// The standard seasonality, the ramp of newcomers and one approved version of targets for each year; returns how many
// figures.
std::int64_t write_targets(db::Transaction&, const std::vector<TargetDraft>&, const Organisation&, const SpanOfTime&,
                           const base::FiscalCalendar&, const DemoIds&);

} // namespace hedef::demo
