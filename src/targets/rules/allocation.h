#pragma once
#include "base/fraction.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hedef::targets {

// One of those among whom a total is distributed.
struct AllocationPart
{
    base::Fraction weight;              // never negative; does not count when locked
    std::optional<std::int64_t> locked; // keeps this amount
};

// Distributes a total exactly: locked parts keep their amounts; of the rest each gets floor(rest × weight ÷ Σ weights)
// and what remains, one unit each, goes to the largest remainders, ties to the earlier part (so hand them in in order
// of id). Σ parts = total, always. Amounts in minor units (or millionths); source: targets 1.
// Refused (arguments are amounts as plain integers of the same units):
//   targets.allocation.total_negative, .lock_negative, .weight_negative {position},
//   .locks_above_total {excess}, .locks_below_total {missing} when everything is locked, .no_weights when all are 0.
base::Result<std::vector<std::int64_t>> allocate(std::int64_t total, std::span<const AllocationPart> parts);

// Σ children ÷ parent − 1, the padding of one level; nullopt when the parent's target is 0. Source: targets 4.
std::optional<base::Fraction> over_assignment(std::int64_t children, std::int64_t parent);

} // namespace hedef::targets
