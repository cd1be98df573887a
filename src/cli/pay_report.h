#pragma once
#include "cli/report.h"
#include "commission/model/evaluation.h"

#include <functional>
#include <optional>
#include <string>

namespace hedef::cli {

// What people are paid, a row for each period and person: the whole of an evaluation as a table for people and as CSV.
// For people, figures that are 0 everywhere are left out.
Report pay_report(const commission::Plan&, const commission::Inputs&, const commission::Evaluation&,
                  std::optional<base::FiscalPeriod> only, const std::function<std::string(int person)>& name, Format);

} // namespace hedef::cli
