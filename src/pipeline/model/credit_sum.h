#pragma once
#include "base/fraction.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hedef::pipeline {

// Whose credits are summed. A territory's sum holds its whole subtree, a team's its members on each credit's date; each
// credit counts once in each.
enum class SumBy
{
    company,
    person,
    team,
    territory,
};

// What was done in some days: exact.
struct CreditSum
{
    std::int64_t revenue = 0, margin = 0; // minor units of the company's currency
    base::Fraction units = 0, deals = 0;
    CreditSum& operator+=(const CreditSum&);
    bool operator==(const CreditSum&) const = default;
};
// The sum of a measure (revenue, margin, units, deals), money in minor units; nullopt for measures that credits do not
// know.
std::optional<base::Fraction> of_measure(const CreditSum&, std::string_view measure);

// What open deals are worth, in minor units of the company's currency.
struct OpenPipeline
{
    base::Fraction amount = 0;
    base::Fraction weighted = 0; // amount × probability
};

} // namespace hedef::pipeline
