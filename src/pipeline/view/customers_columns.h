#pragma once
#include "customers/model/customer.h"
#include "pipeline/model/customer_row.h"
#include "pipeline/model/opportunity_row.h"
#include "territory/model/coverage.h"
#include "uikit/row_list.h"

#include <functional>
#include <vector>

// The columns of windows of customers.
namespace hedef::pipeline {

// currency: of the amounts, asked when a cell is drawn.
std::vector<uikit::Column<CustomerRow>> customer_columns(std::function<base::Currency()> currency);
std::vector<uikit::Column<customers::Contact>> contact_columns();
std::vector<uikit::Column<OpportunityRow>> customer_deal_columns();
std::vector<uikit::Column<territory::TerritoryStay>> stay_columns();

} // namespace hedef::pipeline
