#pragma once
#include "commission/model/evaluation.h"
#include "commission/model/run.h"

#include <map>
#include <span>
#include <vector>

namespace hedef::commission {

// What a closed period has paid so far: by person id, its run's net plus the corrections that already stand for it in
// other runs.
struct ClosedPeriod
{
    base::FiscalPeriod period;
    RunId run; // none: it was closed without one, and paid nothing
    std::map<std::int64_t, std::int64_t> paid;
};

// A closed period never changes: what it would pay with today's inputs, less what it has paid, is due in the open run,
// naming it. Only differences; in order of period, then person. `people` are the person ids by Participants index.
// Source: spec/commissions.md 4.9.
std::vector<Correction> corrections(std::span<const ClosedPeriod>, const Evaluation&,
                                    std::span<const std::int64_t> people);

} // namespace hedef::commission
