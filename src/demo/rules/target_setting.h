#pragma once
#include "base/progress.h"
#include "demo/model/target_drafts.h"
#include "demo/rules/deal_stream.h"

namespace hedef::demo {

// Runs through a whole stream and counts.
Survey survey(DealStream&, const SpanOfTime&, const base::FiscalCalendar&, std::size_t people, std::size_t territories,
              base::Progress&);

// Targets for the company, every territory, team and person in every year, near what could be expected of each: the
// part of a seller's strength in what the role as a whole did, over the whole year, stretched a little. Key account
// managers also have a margin to reach, telesales a number of deals. Parts are asked a little more than their whole
// (over-assignment).
std::vector<TargetDraft> set_targets(const Survey&, const Organisation&, const Market&, const Season&,
                                     const SpanOfTime&, const base::FiscalCalendar&, std::uint64_t seed);

} // namespace hedef::demo
