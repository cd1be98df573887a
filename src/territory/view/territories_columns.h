#pragma once
#include "territory/model/coverage.h"
#include "uikit/row_list.h"

#include <functional>
#include <vector>

// The columns of the window of territories.
namespace hedef::territory {

// currency: of the amounts, asked when a cell is drawn.
std::vector<uikit::Column<CoverageNode>> node_columns(std::function<base::Currency()> currency);
std::vector<uikit::Column<CoveredCustomer>> customer_columns();
std::vector<uikit::Column<CoveringPerson>> person_columns();

} // namespace hedef::territory
