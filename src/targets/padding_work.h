#pragma once
#include "base/fraction.h"
#include "base/result.h"
#include "db/database.h"
#include "targets/model/target.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::targets {

// How much more (or less) is asked below a territory than of it. Full-period amounts, minor units or millionths.
struct Padding
{
    std::string territory, name; // code and name
    std::int64_t target = 0;
    std::optional<std::int64_t> children; // Σ targets of the territories directly below; none when none of them has one
    std::optional<std::int64_t> owners;   // Σ targets of the people who own it on the period's last day
    std::optional<base::Fraction> over_children, over_owners; // Σ ÷ target − 1; none when the target is 0
    bool above_limit = false;                                 // a warning, never a refusal
};

// Every territory with a target for the measure in the period, by code. Source: targets 4. Refused: "company.missing".
base::Result<std::vector<Padding>> over_assignments(db::Transaction&, base::FiscalPeriod, const std::string& measure,
                                                    const base::Fraction& limit);

} // namespace hedef::targets
