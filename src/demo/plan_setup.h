#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "db/database.h"
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"

namespace hedef::demo {

// Puts the demo company's plans into the database, in effect from a day on, and its people on them; the number of
// plans.
base::Result<int> set_up_plans(db::Database&, const Organisation&, const SpanOfTime&, base::Date from);

// Closes all pay periods up to the end of the last quarter but one; those since the plans began after their runs were
// calculated. The newest quarter that is over and the current one stay open.
base::Result<base::Done> close_quarters(db::Database&, const SpanOfTime&, base::Date plans_from, base::Progress&);

} // namespace hedef::demo
