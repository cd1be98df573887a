#pragma once
#include "db/database.h"
#include "pipeline/model/customer_row.h"

#include <string>
#include <vector>

namespace hedef::pipeline {

// All customers by name, with territory, owners, open and won deals of the day: one statement for each of these
// questions.
std::vector<CustomerRow> list_customers(db::Transaction&, const base::Currency& company, base::Date day);
// Those whose name or code holds the text, names that begin with it first; at most so many.
std::vector<CustomerHit> search_customers(db::Transaction&, const std::string& text, int most, base::Date day);
CustomerUse use_of_customer(db::Transaction&, customers::CustomerId);

} // namespace hedef::pipeline
