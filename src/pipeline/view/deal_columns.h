#pragma once
#include "pipeline/model/deal_list.h"
#include "uikit/row_list.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace hedef::pipeline {

// The columns of the list of deals; today: for the age in a stage.
std::vector<uikit::Column<DealRow>> deal_columns(const base::Currency& company, std::function<base::Date()> today);
// By what the database orders for a column; none: it does not.
std::optional<DealOrder> deal_order(std::string_view column);
// "Open", "Won", "Lost" in the spoken language.
std::string outcome_words(Outcome);

} // namespace hedef::pipeline
