#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "commission/model/evaluation.h"
#include "commission/rules/arithmetic.h"

#include <optional>

namespace hedef::commission {

// The commissions of everybody by a plan (spec/commissions.md 1 to 4), exact, without a clock. Periods run from that of
// the first credit that counts to that of the last credit or payment, or to `up_to`: with it later periods are not
// computed. No credit that counts: no periods. Columns of dimensions that the plan does not use may be empty.
// Refuses (bad input) "commission.evaluate.too_large" when an amount does not fit 64 bits and
// "commission.evaluate.too_long" when there would be more than 20 million figures of people and periods. Progress may
// throw Cancelled.
base::Result<Evaluation> evaluate(const Plan&, const Inputs&, std::optional<base::FiscalPeriod> up_to, base::Progress&,
                                  Arithmetic = Arithmetic::automatic);

} // namespace hedef::commission
