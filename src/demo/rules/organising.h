#pragma once
#include "demo/model/market.h"
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"

#include <cstdint>

namespace hedef::demo {

// `people` people in teams: a head, directors, team leads, sellers in the field, for key accounts and on the telephone.
// Some left and were followed, some are new, some were away, a few changed teams; every province has an owner.
Organisation organise(int people, std::uint64_t seed, const SpanOfTime&, const Market&);

} // namespace hedef::demo
