#pragma once
#include "sqlite_baseline.h"

#include <vector>

namespace hedef::bench {

// Revenue by person in a quarter, in one statement.
std::vector<std::pair<std::int64_t, std::int64_t>> sums_by_hand(RawDatabase&);

} // namespace hedef::bench
