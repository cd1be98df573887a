#pragma once
#include "base/result.h"
#include "db/database.h"
#include "people/model/person.h"
#include "targets/rules/seasonality.h"
#include "targets/rules/service_time.h"

#include <string>
#include <vector>

// Seasonality and ramp profiles inside the caller's unit of work; the demo company and TargetsService use them. After a
// refusal the unit of work must end with it.
namespace hedef::targets {

// Becomes the profile by which years are spread; the one before stays, but is standard no more.
// Refused: what make_seasonality() refuses, "targets.profile.name_missing".
base::Result<Seasonality> set_standard_seasonality(db::Transaction&, const std::string& name,
                                                   const std::array<std::int64_t, 12>& hundredths);
// The company's revenue of these days by calendar month, as percentages; nothing is stored. Refused:
// "targets.seasonality.no_history".
base::Result<Seasonality> seasonality_of_history(db::Transaction&, base::Period days);

using RampId = base::Id<struct RampTag>;
struct RampProfile
{
    RampId id;
    std::string name;
    Ramp ramp;
    std::string training; // the ramp starts when it is completed; empty: at hire
};
std::vector<RampProfile> load_ramps(db::Transaction&); // by name
// Refused: what make_ramp() refuses, "targets.profile.name_missing".
base::Result<RampProfile> add_ramp(db::Transaction&, RampProfile);
// The person's targets rise by the ramp in these days. Refused: "targets.ramp.gone", "targets.ramp.range_is_empty".
base::Result<base::Done> assign_ramp(db::Transaction&, people::PersonId, RampId, base::Period days);

} // namespace hedef::targets
