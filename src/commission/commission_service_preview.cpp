#include "commission/commission_service.h"

#include "base/text.h"
#include "commission/plan_choice.h"
#include "commission/plan_json.h"
#include "commission/run_calculation.h"
#include "commission/store/plan_store.h"
#include "company/company_queries.h"
#include "people/people_queries.h"

#include <algorithm>
#include <map>

// What an unsaved plan would pay.
namespace hedef::commission {

namespace {

// Who a plan without people of its own would pay.
std::vector<PlanAssignment> everybody(db::Transaction& tx, const Plan& plan)
{
    const auto people = people::load_people(tx);
    std::vector<PlanAssignment> rows;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const base::Period days = plan.effective.clipped_to(people.employed(i));
        if (!days.empty()) rows.push_back({0, {}, people.id[i], days, 0});
    }
    return rows;
}

base::Result<base::Done> check_period(const Plan& plan, base::FiscalPeriod period)
{
    const std::string label = base::FiscalCalendar::label(period);
    if (period.kind != plan.period)
        return base::Refusal{
            "commission.calculate.other_period_kind", "period", {label, std::string(base::name(plan.period))}};
    if (!plan.calendar().days(period).overlaps(plan.effective))
        return base::Refusal{"commission.calculate.not_in_effect", "period", {label, plan.name}};
    return base::Done{};
}

using Amounts = std::vector<std::optional<std::int64_t>>;

Amounts components_of(const CalculatedRun& run, std::size_t person, const std::map<std::string, std::size_t>& places)
{
    Amounts amounts(places.size());
    for (std::size_t c = 0; c < run.plan.components.size(); ++c)
        amounts[places.at(run.plan.components[c].id)] = run.evaluation.component(run.period(), person, c).amount;
    return amounts;
}

PlanPreview side_by_side(const CalculatedRun& mine, const std::optional<CalculatedRun>& stored)
{
    PlanPreview preview;
    preview.period = mine.run.period;
    preview.currency = mine.plan.currency;
    std::map<std::string, std::size_t> places;
    for (const CalculatedRun* run : {&mine, stored ? &*stored : nullptr}) {
        if (!run) continue;
        for (const Component& component : run->plan.components)
            if (places.emplace(component.id, places.size()).second) preview.components.push_back(component.id);
    }
    std::map<std::string, PreviewPerson> people; // by code
    for (std::size_t p = 0; p < mine.people.size(); ++p) {
        PreviewPerson& row = people[mine.inputs.participants.people[p]];
        row.id = mine.people[p];
        row.name = mine.names[p];
        row.mine = mine.period().people[p];
        row.my_components = components_of(mine, p, places);
    }
    for (std::size_t p = 0; stored && p < stored->people.size(); ++p) {
        PreviewPerson& row = people[stored->inputs.participants.people[p]];
        row.id = stored->people[p];
        row.name = stored->names[p];
        row.stored = stored->period().people[p];
        row.stored_components = components_of(*stored, p, places);
    }
    for (auto& [code, row] : people) {
        row.code = code;
        row.my_components.resize(places.size());
        row.stored_components.resize(places.size());
        preview.people.push_back(std::move(row));
    }
    return preview;
}

void add_up(PlanPreview& preview, bool stored)
{
    if (stored) preview.stored_net = 0;
    for (const PreviewPerson& person : preview.people) {
        preview.net = base::add_checked(preview.net, person.mine.net);
        if (stored && person.stored) preview.stored_net = base::add_checked(*preview.stored_net, person.stored->net);
    }
}

} // namespace

base::Result<PlanPreview> CommissionService::preview(const std::string& people_of, const std::string& document,
                                                     base::FiscalPeriod period, const std::optional<std::string>& person,
                                                     base::Progress& progress)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<PlanPreview> {
        const auto company = company::load_company(tx);
        if (!company) return company.refusal();
        auto plan = plan_for_company(document, {}, *company);
        if (!plan) return plan.refusal();
        if (const auto fits = check_period(*plan, period); !fits) return fits.refusal();

        PlanStore store(tx);
        PlanVersion version;
        std::vector<PlanAssignment> assignments;
        if (people_of.empty()) {
            assignments = everybody(tx, *plan);
        } else {
            const auto known = choose_plan(store.newest_versions(), people_of);
            if (!known) return known.refusal();
            version = *known;
            assignments = store.assignments(version.plan);
        }
        const auto mine = compute_run(tx, version, std::move(*plan), assignments, period, {}, progress);
        if (!mine) return mine.refusal();
        std::optional<CalculatedRun> stored;
        if (version.id) {
            auto kept = parse_plan(store.document(version));
            if (!kept) return kept.refusal();
            if (check_period(*kept, period)) {
                auto run = compute_run(tx, version, std::move(*kept), assignments, period, {}, progress);
                if (!run) return run.refusal();
                stored = std::move(*run);
            }
        }
        PlanPreview preview = side_by_side(*mine, stored);
        if (person) {
            const auto who = people::find_person(tx, *person);
            if (!who) return who.refusal();
            std::erase_if(preview.people, [&](const PreviewPerson& row) { return row.id != who->value; });
            if (preview.people.empty()) return base::Refusal{"commission.preview.person_not_on_it", "person", {*person}};
        }
        add_up(preview, stored.has_value());
        return preview;
    });
}

} // namespace hedef::commission
