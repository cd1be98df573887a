#pragma once
#include "base/progress.h"
#include "commission/model/inputs.h"
#include "commission/model/run.h"
#include "db/database.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace hedef::commission {

// Person id → place in Participants.
using PersonIndex = std::unordered_map<std::int64_t, std::int32_t>;

// What a run is computed from, with the database's ids beside the engine's places.
struct LoadedInputs
{
    Inputs inputs;
    std::vector<std::int64_t> people;  // person id by Participants index
    std::vector<std::string> names;    // likewise
    std::vector<std::int64_t> credits; // credit id by Credits row
};

// Everything that a plan looks at up to the last day of `last`: who is on it, with managers and incentive by days;
// their credits since it came into effect; payments; quotas with ramp and leave applied. `also` are people who must be
// there though they are not on the plan (they have been paid by it). The transaction is read only here.
LoadedInputs load_inputs(db::Transaction&, const Plan&, const std::vector<PlanAssignment>&, base::FiscalPeriod last,
                         const std::vector<std::int64_t>& also, base::Progress&);

} // namespace hedef::commission
