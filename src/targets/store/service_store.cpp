#include "targets/store/service_store.h"
#include "base/contract.h"
#include "db/statement.h"

namespace hedef::targets {

namespace {

constexpr auto select_steps = R"(
    SELECT p.id, p.starts_at, p.training, s.factor
      FROM ramp_profile p
      JOIN ramp_step s ON s.profile_id = p.id
     WHERE p.deleted_at IS NULL
     ORDER BY p.id, s.month)";

constexpr auto select_assignments = R"(
    SELECT person_id, profile_id FROM ramp_assignment ORDER BY person_id, valid_to)";

constexpr auto select_standard = R"(
    SELECT m.month, m.percent_hundredths
      FROM seasonality_profile p
      JOIN seasonality_month m ON m.profile_id = p.id
     WHERE p.standard = 1 AND p.deleted_at IS NULL
     ORDER BY m.month)";

} // namespace

std::unordered_map<std::int64_t, ServiceStore::AssignedRamp> ServiceStore::ramps()
{
    std::vector<std::int64_t> profile, factor, person, assigned;
    std::vector<std::string> starts_at;
    std::vector<std::optional<std::string>> training;
    db::select(m_tx, select_steps, {}, profile, starts_at, training, factor);
    std::unordered_map<std::int64_t, AssignedRamp> profiles;
    for (std::size_t i = 0; i < profile.size(); ++i) {
        auto [found, fresh] = profiles.try_emplace(profile[i]);
        if (fresh) found->second = {{{}}, starts_at[i] == "training", training[i].value_or("")};
        found->second.ramp.factors.push_back(factor[i]);
    }
    db::select(m_tx, select_assignments, {}, person, assigned);
    std::unordered_map<std::int64_t, AssignedRamp> ramps;
    for (std::size_t i = 0; i < person.size(); ++i)
        if (const auto found = profiles.find(assigned[i]); found != profiles.end()) ramps.insert_or_assign(person[i], found->second);
    return ramps;
}

Seasonality ServiceStore::standard_seasonality()
{
    std::vector<std::int64_t> month, hundredths;
    db::select(m_tx, select_standard, {}, month, hundredths);
    if (month.size() != 12) return {};
    std::array<std::int64_t, 12> percentages{};
    for (std::size_t i = 0; i < 12; ++i) percentages[static_cast<std::size_t>(month[i]) - 1] = hundredths[i];
    const auto made = make_seasonality(percentages);
    return made ? *made : Seasonality{};
}

} // namespace hedef::targets
