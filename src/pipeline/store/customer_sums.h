#pragma once
#include "base/money.h"
#include "db/database.h"

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hedef::pipeline {

// What was sold to each customer in some days, in minor units of the company's currency; direct credits only, so that a
// deal counts once.
std::unordered_map<std::int64_t, std::int64_t> sum_revenue_by_customer(db::Transaction&, base::Period);

// What is open with each customer, likewise; see sum_open_pipeline for other currencies.
std::unordered_map<std::int64_t, std::int64_t> sum_open_by_customer(db::Transaction&, const base::Currency& company,
                                                                    base::Date day);

// Customer and person, once each: who has credits of the customer in these days or an open deal with it now.
std::vector<std::pair<std::int64_t, std::int64_t>> find_relationships(db::Transaction&, base::Period);

} // namespace hedef::pipeline
