#pragma once
#include "base/fraction.h"
#include "base/money.h"

#include <cstdint>

namespace hedef::pipeline {

// Minor units of the company's currency for one minor unit of the deal's: 1 when the currencies are the same, else the
// rate (company currency for one of the deal's), moved by the currencies' digits.
inline base::Fraction minor_rate(const base::Currency& deal, const base::Currency& company, const base::Fraction& rate)
{
    if (deal == company) return 1;
    return rate * base::power_of_ten(company.minor_digits()) / base::power_of_ten(deal.minor_digits());
}

// A deal's amount in the company's currency, rounded half away from zero.
inline std::int64_t converted(std::int64_t amount, const base::Fraction& minor_rate)
{
    return base::round_to_int64(amount * minor_rate, base::Rounding::half_away);
}

} // namespace hedef::pipeline
