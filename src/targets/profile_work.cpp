#include "targets/profile_work.h"

#include "base/text.h"
#include "pipeline/pipeline_queries.h"
#include "targets/store/service_store.h"

namespace hedef::targets {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

bool bad_name(const std::string& name)
{
    return base::trimmed(name).empty() || base::length(name) > base::key_length;
}

} // namespace

Result<Seasonality> set_standard_seasonality(db::Transaction& tx, const std::string& name,
                                             const std::array<std::int64_t, 12>& hundredths)
{
    if (bad_name(name)) return Refusal{"targets.profile.name_missing", "name"};
    const auto profile = make_seasonality(hundredths);
    if (!profile) return profile.refusal();
    ServiceStore(tx).add_standard_seasonality(name, hundredths);
    return *profile;
}

Result<Seasonality> seasonality_of_history(db::Transaction& tx, base::Period days)
{
    std::array<std::int64_t, 12> done{};
    for (const auto& [day, revenue] : pipeline::sum_revenue_by_day(tx, days)) {
        auto& month = done[unsigned(base::calendar(day).month()) - 1];
        month = base::add_checked(month, revenue);
    }
    return derive_seasonality(done);
}

std::vector<RampProfile> load_ramps(db::Transaction& tx)
{
    std::vector<RampProfile> ramps;
    for (auto& stored : ServiceStore(tx).all_ramps())
        ramps.push_back({{stored.id}, std::move(stored.name), std::move(stored.ramp), std::move(stored.training)});
    return ramps;
}

Result<RampProfile> add_ramp(db::Transaction& tx, RampProfile profile)
{
    if (bad_name(profile.name)) return Refusal{"targets.profile.name_missing", "name"};
    auto ramp = make_ramp(std::move(profile.ramp.factors));
    if (!ramp) return ramp.refusal();
    profile.ramp = std::move(*ramp);
    profile.id.value = ServiceStore(tx).add_ramp(profile.name, profile.ramp, profile.training);
    return profile;
}

Result<Done> assign_ramp(db::Transaction& tx, people::PersonId person, RampId ramp, base::Period days)
{
    if (days.empty()) return Refusal{"targets.ramp.range_is_empty", "to"};
    ServiceStore store(tx);
    if (!store.has_ramp(ramp.value)) return Refusal{"targets.ramp.gone", "ramp"};
    store.assign_ramp(person.value, ramp.value, days);
    return Done{};
}

} // namespace hedef::targets
