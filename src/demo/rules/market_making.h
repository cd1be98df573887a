#pragma once
#include "demo/model/market.h"
#include "demo/model/span_of_time.h"

#include <cstdint>

namespace hedef::demo {

// Türkiye's regions and provinces, the products, and `customers` invented companies that lie where the market is.
Market make_market(int customers, std::uint64_t seed, const SpanOfTime&);

// "M" and the number from 1 with leading zeros, so that the order of codes is the order of numbers.
std::string numbered(std::string_view prefix, std::int64_t number, std::int64_t largest);

} // namespace hedef::demo
