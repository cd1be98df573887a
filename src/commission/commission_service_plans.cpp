#include "commission/commission_service.h"

#include "base/effective.h"
#include "base/text.h"
#include "commission/plan_choice.h"
#include "commission/plan_json.h"
#include "commission/store/plan_store.h"
#include "company/company_queries.h"
#include "db/sha256.h"
#include "people/people_queries.h"

#include <algorithm>
#include <map>
#include <set>

// What CommissionService does about plans and who is on them.
namespace hedef::commission {

namespace {

base::Result<std::vector<std::size_t>> chosen_people(const people::PeopleColumns& everybody, const AssignmentWish& wish,
                                                     base::Period effective)
{
    std::vector<std::size_t> chosen;
    if (wish.people.empty()) {
        for (std::size_t i = 0; i < everybody.size(); ++i)
            if (everybody.employed(i).overlaps(effective)) chosen.push_back(i);
        return chosen;
    }
    const auto book = everybody.names();
    std::map<std::int64_t, std::size_t> row;
    for (std::size_t i = 0; i < everybody.size(); ++i)
        row.emplace(everybody.id[i], i);
    for (const std::string& text : wish.people) {
        const auto person = people::person_named(book, text);
        if (!person) return person.refusal();
        chosen.push_back(row.at(person->value));
    }
    return chosen;
}

struct AssignmentEdits
{
    std::vector<PlanAssignment> changed, removed, added;
    int people = 0;
};

void put_on_plan(const std::vector<PlanAssignment>& timeline, const PlanAssignment& wanted, AssignmentEdits& edits)
{
    for (const PlanAssignment& row : timeline)
        if (row.days.begin <= wanted.days.begin && row.days.end >= wanted.days.end &&
            row.target_incentive == wanted.target_incentive)
            return;
    // Later rows make way: the wish is about all days from its first on.
    PlanAssignment cut = wanted;
    for (PlanAssignment row : timeline) {
        if (!row.days.overlaps(cut.days)) continue;
        if (row.days.begin >= cut.days.begin) {
            edits.removed.push_back(row);
        } else {
            row.days.end = cut.days.begin;
            edits.changed.push_back(row);
        }
    }
    edits.added.push_back(cut);
    ++edits.people;
}

} // namespace

base::Result<Plan> plan_for_company(const std::string& document, const std::string& file,
                                    const company::Company& company)
{
    auto plan = parse_plan(document, file);
    if (!plan) return plan;
    // Who does not say where the year starts means the company's year.
    if (document.find("\"fiscal_year_start\"") == std::string::npos)
        plan->fiscal_year_start = company.fiscal_year_start;
    const base::Place place{file, 0, 0};
    if (plan->currency != company.currency)
        return base::bad_input("commission.plan.other_currency", "currency",
                               {std::string(plan->currency.code()), std::string(company.currency.code())}, place);
    if (plan->fiscal_year_start != company.fiscal_year_start)
        return base::bad_input("commission.plan.other_fiscal_year", "fiscal_year_start",
                               {std::to_string(plan->fiscal_year_start), std::to_string(company.fiscal_year_start)},
                               place);
    return plan;
}

base::Result<PlanVersion> CommissionService::import_plan(const std::string& document, const std::string& file,
                                                         std::int64_t by)
{
    return m_database.write([&](db::Transaction& tx) -> base::Result<PlanVersion> {
        const auto company = company::load_company(tx);
        if (!company) return company.refusal();
        const auto plan = plan_for_company(document, file, *company);
        if (!plan) return plan.refusal();

        PlanStore store(tx);
        const std::string canonical = write_plan(*plan);
        PlanVersion version;
        version.code = base::code_from_name(plan->name);
        version.name = plan->name;
        version.period = plan->period;
        version.effective = plan->effective;
        version.hash = db::sha256(canonical);
        for (const PlanVersion& known : store.newest_versions()) {
            if (known.code != version.code) continue;
            if (known.hash == version.hash) return known;
            version.plan = known.plan;
            version.participants = known.participants;
        }
        store.add_version(version, canonical, by);
        return version;
    });
}

std::vector<PlanVersion> CommissionService::plans()
{
    return m_database.read([](db::Transaction& tx) { return PlanStore(tx).newest_versions(); });
}

base::Result<std::string> CommissionService::plan_document(const std::string& plan)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<std::string> {
        PlanStore store(tx);
        const auto version = choose_plan(store.newest_versions(), plan);
        if (!version) return version.refusal();
        return store.document(*version);
    });
}

base::Result<std::vector<PlanVersionRow>> CommissionService::plan_versions(const std::string& plan)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<std::vector<PlanVersionRow>> {
        PlanStore store(tx);
        const auto version = choose_plan(store.newest_versions(), plan);
        if (!version) return version.refusal();
        return store.versions(version->plan);
    });
}

base::Result<std::string> CommissionService::plan_document(const std::string& plan, int number)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<std::string> {
        PlanStore store(tx);
        const auto newest = choose_plan(store.newest_versions(), plan);
        if (!newest) return newest.refusal();
        for (const PlanVersionRow& row : store.versions(newest->plan))
            if (row.version.number == number) return store.document(row.version);
        return base::Refusal{"commission.plan.unknown_version", "version", {newest->name, std::to_string(number)}};
    });
}

base::Result<std::vector<Participant>> CommissionService::participants(const std::string& plan)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<std::vector<Participant>> {
        PlanStore store(tx);
        const auto version = choose_plan(store.newest_versions(), plan);
        if (!version) return version.refusal();
        return store.participants(version->plan);
    });
}

std::vector<PersonName> CommissionService::employed(base::Date day)
{
    return m_database.read([&](db::Transaction& tx) {
        const auto people = people::load_people(tx);
        std::vector<std::pair<std::string, PersonName>> rows;
        for (std::size_t i = 0; i < people.size(); ++i)
            if (people.employed(i).end > day)
                rows.push_back({base::sort_key(people.name[i]), {people.id[i], people.code[i], people.name[i]}});
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<PersonName> found;
        for (auto& [key, row] : rows)
            found.push_back(std::move(row));
        return found;
    });
}

base::Result<int> CommissionService::end_assignments(const std::string& plan, const std::vector<std::string>& people,
                                                     base::Date last)
{
    const base::Date end = last + std::chrono::days(1);
    return m_database.write([&](db::Transaction& tx) -> base::Result<int> {
        PlanStore store(tx);
        const auto version = choose_plan(store.newest_versions(), plan);
        if (!version) return version.refusal();
        const auto book = people::load_people(tx).names();
        std::set<std::int64_t> chosen, ended;
        for (const std::string& text : people) {
            const auto person = people::person_named(book, text);
            if (!person) return person.refusal();
            chosen.insert(person->value);
        }
        AssignmentEdits edits;
        for (PlanAssignment row : store.assignments(version->plan)) {
            if (!chosen.count(row.person) || row.days.end <= end) continue;
            ended.insert(row.person);
            if (row.days.begin >= end) {
                edits.removed.push_back(row);
            } else {
                row.days.end = end;
                edits.changed.push_back(row);
            }
        }
        store.remove_assignments(edits.removed);
        store.change_assignments(edits.changed);
        return static_cast<int>(ended.size());
    });
}

base::Result<int> CommissionService::assign(const std::string& plan, const AssignmentWish& wish)
{
    if (wish.target_incentive < 0) return base::Refusal{"commission.assign.negative_incentive", "target_incentive"};
    return m_database.write([&](db::Transaction& tx) -> base::Result<int> {
        PlanStore store(tx);
        const auto version = choose_plan(store.newest_versions(), plan);
        if (!version) return version.refusal();
        const auto everybody = people::load_people(tx);
        const auto chosen = chosen_people(everybody, wish, version->effective);
        if (!chosen) return chosen.refusal();

        std::map<std::int64_t, std::vector<PlanAssignment>> timelines;
        for (const PlanAssignment& row : store.assignments(version->plan))
            timelines[row.person].push_back(row);
        AssignmentEdits edits;
        for (const std::size_t i : *chosen) {
            base::Period days = version->effective.clipped_to(everybody.employed(i));
            if (wish.from) days.begin = std::max(days.begin, *wish.from);
            if (days.empty()) return base::Refusal{"commission.assign.no_days", "from", {everybody.name[i]}};
            put_on_plan(timelines[everybody.id[i]], {0, version->plan, everybody.id[i], days, wish.target_incentive},
                        edits);
        }
        store.remove_assignments(edits.removed);
        store.change_assignments(edits.changed);
        store.add_assignments(edits.added);
        return edits.people;
    });
}

} // namespace hedef::commission
