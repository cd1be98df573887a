#pragma once
#include "base/money.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

// Amounts between two ends, minor units; both are in, either may be missing.
struct AmountRange
{
    std::optional<std::int64_t> least, most;
    bool holds(std::int64_t amount) const { return (!least || amount >= *least) && (!most || amount <= *most); }
};
// "1000..5000", "1000..", "..5000" or "1000": plain decimals of the currency; nullopt for anything else.
std::optional<AmountRange> amount_range(const std::string&, const base::Currency&);

} // namespace hedef::pipeline
