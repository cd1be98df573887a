#pragma once
#include "db/database.h"
#include "pipeline/model/credit_row.h"
#include "pipeline/model/credit_sum.h"
#include "pipeline/model/product.h"

#include <vector>

namespace hedef::pipeline {

// See pipeline_queries.h.
std::vector<CreditRow> list_credits(db::Transaction&, SumBy, std::int64_t key, base::Period, ProductId, std::size_t most);

} // namespace hedef::pipeline
