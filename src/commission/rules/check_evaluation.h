#pragma once
#include "commission/model/evaluation.h"

#include <optional>
#include <string>

namespace hedef::commission {

// What must hold in every evaluation: lines sum to their component and withheld lines to what the component withholds,
// components to gross, the net identity (spec/commissions.md 4.10), movements to held, released and clawback, balances
// that carry on. Answers the first violation in words for a developer, or nothing.
std::optional<std::string> check_evaluation(const Plan&, const Inputs&, const Evaluation&);

} // namespace hedef::commission
