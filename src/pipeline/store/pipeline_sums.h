#pragma once
#include "base/money.h"
#include "db/database.h"
#include "pipeline/model/credit_sum.h"

#include <cstdint>
#include <map>

namespace hedef::pipeline {

// Open deals by the id of the owner, the owner's teams of `day`, or the territory and those above it (0 for the
// company). Source: forecasting 2. Deals in another currency count by their own rate, else by the latest known one
// until `day`; without any they are left out.
std::map<std::int64_t, OpenPipeline> sum_open_pipeline(db::Transaction&, SumBy, const base::Currency& company,
                                                       base::Date day);

} // namespace hedef::pipeline
