#include "targets/store/service_store.h"
#include "base/contract.h"
#include "base/names.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::targets {

namespace {

constexpr auto select_steps = R"(
    SELECT p.id, p.starts_at, p.training, s.factor
      FROM ramp_profile p
      JOIN ramp_step s ON s.profile_id = p.id
     WHERE p.deleted_at IS NULL
     ORDER BY p.id, s.month)";

constexpr auto select_profiles = R"(
    SELECT p.id, p.name, p.training, s.factor
      FROM ramp_profile p
      JOIN ramp_step s ON s.profile_id = p.id
     WHERE p.deleted_at IS NULL
     ORDER BY p.name, p.id, s.month)";

constexpr auto select_assignments = R"(
    SELECT person_id, profile_id FROM ramp_assignment ORDER BY person_id, valid_to)";

constexpr auto select_standard = R"(
    SELECT m.month, m.percent_hundredths
      FROM seasonality_profile p
      JOIN seasonality_month m ON m.profile_id = p.id
     WHERE p.standard = 1 AND p.deleted_at IS NULL
     ORDER BY m.month)";

constexpr auto end_standard = R"(
    UPDATE seasonality_profile SET standard = 0, revision = revision + 1 WHERE standard = 1)";

constexpr auto insert_seasonality = R"(
    INSERT INTO seasonality_profile (id, code, name, standard, revision)
    VALUES (:id, :code, :name, 1, 1))";

constexpr auto select_seasonality_codes = "SELECT code FROM seasonality_profile WHERE deleted_at IS NULL";

constexpr auto insert_ramp = R"(
    INSERT INTO ramp_profile (id, code, name, starts_at, training, revision)
    VALUES (:id, :code, :name, :starts_at, :training, 1))";

constexpr auto select_ramp_codes = "SELECT code FROM ramp_profile WHERE deleted_at IS NULL";
constexpr auto count_ramp = "SELECT count(*) FROM ramp_profile WHERE id = :id AND deleted_at IS NULL";

constexpr auto insert_assignment = R"(
    INSERT INTO ramp_assignment (id, person_id, profile_id, valid_from, valid_to, revision)
    VALUES (:id, :person, :ramp, :first, :last, 1))";

std::string free_code(db::Transaction& tx, std::string_view sql, const std::string& name)
{
    std::vector<std::string> codes;
    db::select(tx, sql, {}, codes);
    return base::CodeBook(codes).make(name);
}

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
        if (const auto found = profiles.find(assigned[i]); found != profiles.end())
            ramps.insert_or_assign(person[i], found->second);
    return ramps;
}

Seasonality ServiceStore::standard_seasonality()
{
    std::vector<std::int64_t> month, hundredths;
    db::select(m_tx, select_standard, {}, month, hundredths);
    if (month.size() != 12) return {};
    Seasonality profile;
    for (std::size_t i = 0; i < 12; ++i)
        profile.weights[static_cast<std::size_t>(month[i]) - 1] = hundredths[i];
    return profile;
}

void ServiceStore::add_standard_seasonality(const std::string& name, const std::array<std::int64_t, 12>& hundredths)
{
    const std::string code = free_code(m_tx, select_seasonality_codes, name);
    db::execute(m_tx, end_standard);
    const std::int64_t id = m_tx.new_id("seasonality_profile");
    db::execute(m_tx, insert_seasonality, {{"id", id}, {"code", code}, {"name", name}});
    std::vector<std::int64_t> profile(12, id), month, percent(hundredths.begin(), hundredths.end());
    for (std::int64_t number = 1; number <= 12; ++number)
        month.push_back(number);
    db::insert_rows(m_tx, "seasonality_month",
                    {{"profile_id", profile}, {"month", month}, {"percent_hundredths", percent}});
    m_tx.changed("seasonality_profile", id);
}

std::int64_t ServiceStore::add_ramp(const std::string& name, const Ramp& ramp, const std::string& training)
{
    const std::int64_t id = m_tx.new_id("ramp_profile");
    db::execute(m_tx, insert_ramp,
                {{"id", id},
                 {"code", free_code(m_tx, select_ramp_codes, name)},
                 {"name", name},
                 {"starts_at", training.empty() ? "hire" : "training"},
                 {"training", training.empty() ? std::nullopt : std::optional(training)}});
    std::vector<std::int64_t> profile(ramp.factors.size(), id), month;
    for (std::size_t i = 0; i < ramp.factors.size(); ++i)
        month.push_back(static_cast<std::int64_t>(i) + 1);
    db::insert_rows(m_tx, "ramp_step", {{"profile_id", profile}, {"month", month}, {"factor", ramp.factors}});
    m_tx.changed("ramp_profile", id);
    return id;
}

std::vector<ServiceStore::StoredRamp> ServiceStore::all_ramps()
{
    std::vector<std::int64_t> id, factor;
    std::vector<std::string> name;
    std::vector<std::optional<std::string>> training;
    db::select(m_tx, select_profiles, {}, id, name, training, factor);
    std::vector<StoredRamp> found;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (found.empty() || found.back().id != id[i])
            found.push_back({id[i], name[i], training[i].value_or(""), Ramp{{}}});
        found.back().ramp.factors.push_back(factor[i]);
    }
    return found;
}

bool ServiceStore::has_ramp(std::int64_t id)
{
    return db::select_number(m_tx, count_ramp, {{"id", id}}).value_or(0) > 0;
}

void ServiceStore::assign_ramp(std::int64_t person, std::int64_t ramp, base::Period days)
{
    db::execute(m_tx, insert_assignment,
                {{"id", m_tx.new_id("ramp_assignment")},
                 {"person", person},
                 {"ramp", ramp},
                 {"first", days.begin},
                 {"last", days.end}});
    m_tx.changed("ramp_assignment", person);
}

} // namespace hedef::targets
