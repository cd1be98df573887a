#include "commission/run_inputs.h"

#include "commission/credit_inputs.h"
#include "commission/quota_inputs.h"
#include "people/people_queries.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace hedef::commission {

namespace {

using ManagerTimelines = base::Timelines<people::PersonId, people::PersonId>;

// One row of the plan for each stretch of days with one manager.
void add_rows(std::vector<ParticipantRow>& rows, ParticipantRow row, std::span<const base::Effective<people::PersonId>> managers,
              const PersonIndex& index)
{
    const base::Period all = row.days;
    base::Date reached = all.begin;
    const auto add = [&](base::Period days, std::int32_t manager) {
        if (days.empty()) return;
        row.days = days;
        row.manager = manager;
        rows.push_back(row);
    };
    for (const auto& entry : managers) {
        const base::Period days = entry.days.clipped_to(all);
        if (days.empty()) continue;
        add({reached, days.begin}, -1);
        const auto manager = index.find(entry.value.value);
        add(days, manager == index.end() ? -1 : manager->second);
        reached = days.end;
    }
    add({reached, all.end}, -1);
}

struct Everybody
{
    people::PeopleColumns columns;
    std::map<std::int64_t, std::size_t> row; // by id
};

// The people of the plan and `also`, in ordinal order of their codes.
std::vector<std::size_t> people_in_order(const Everybody& everybody, const std::vector<PlanAssignment>& assignments,
                                         const std::vector<std::int64_t>& also)
{
    std::vector<std::size_t> rows;
    const auto add = [&](std::int64_t id) {
        if (const auto found = everybody.row.find(id); found != everybody.row.end()) rows.push_back(found->second);
    };
    for (const PlanAssignment& assignment : assignments) add(assignment.person);
    for (const std::int64_t id : also) add(id);
    std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return everybody.columns.code[a] < everybody.columns.code[b]; });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

LoadedInputs load_inputs(db::Transaction& tx, const Plan& plan, const std::vector<PlanAssignment>& assignments, base::FiscalPeriod last,
                         const std::vector<std::int64_t>& also, base::Progress& progress)
{
    progress.report("commission.load", 0, 0);
    LoadedInputs loaded;
    Everybody everybody{people::load_people(tx), {}};
    for (std::size_t i = 0; i < everybody.columns.size(); ++i) everybody.row.emplace(everybody.columns.id[i], i);

    PersonIndex index;
    Participants& participants = loaded.inputs.participants;
    for (const std::size_t i : people_in_order(everybody, assignments, also)) {
        index.emplace(everybody.columns.id[i], static_cast<std::int32_t>(participants.people.size()));
        participants.people.push_back(everybody.columns.code[i]);
        loaded.people.push_back(everybody.columns.id[i]);
        loaded.names.push_back(everybody.columns.name[i]);
    }

    const ManagerTimelines managers = people::manager_of(people::load_reporting_lines(tx));
    const base::Fraction major(1, base::power_of_ten(plan.currency.minor_digits()));
    for (const PlanAssignment& assignment : assignments) {
        const auto person = index.find(assignment.person);
        if (person == index.end()) continue;
        const base::Period days = assignment.days.clipped_to(everybody.columns.employed(everybody.row.at(assignment.person)));
        if (days.empty()) continue;
        add_rows(participants.rows, {person->second, days, assignment.target_incentive * major, -1},
                 managers.of(people::PersonId{assignment.person}), index);
    }

    load_credits(tx, plan, last, index, loaded, progress);
    loaded.inputs.quotas = load_quotas(tx, plan, last, index, participants);
    return loaded;
}

} // namespace hedef::commission
