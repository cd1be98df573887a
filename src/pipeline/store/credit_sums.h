#pragma once
#include "base/date.h"
#include "db/database.h"
#include "pipeline/model/credit_sum.h"
#include "pipeline/model/product.h"

#include <cstdint>
#include <map>

namespace hedef::pipeline {

// Sums by the id of the person, team or territory (1 for the company), by measures as in commissions 1: revenue and
// margin are the credited ones, units quantity × share, deals the share of a sale, − the share of a return, 0 for an
// adjustment. One statement; the database groups, the exact products are made here. Product: only credits of it, none:
// of all.
std::map<std::int64_t, CreditSum> sum_credits(db::Transaction&, SumBy, base::Period, ProductId);

// The company's revenue of each day that has any.
std::map<base::Date, std::int64_t> sum_revenue_by_day(db::Transaction&, base::Period);

} // namespace hedef::pipeline
