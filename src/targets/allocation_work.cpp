#include "targets/targets_work.h"

#include "company/company_queries.h"
#include "pipeline/pipeline_queries.h"
#include "targets/rules/allocation.h"
#include "territory/territory_queries.h"

#include <algorithm>

// allocate_targets(): the figures behind the methods, and the version that comes of them.
namespace hedef::targets {

namespace {

pipeline::SumBy sum_by(OwnerKind kind)
{
    switch (kind) {
    case OwnerKind::person: return pipeline::SumBy::person;
    case OwnerKind::team: return pipeline::SumBy::team;
    case OwnerKind::territory: return pipeline::SumBy::territory;
    case OwnerKind::company: return pipeline::SumBy::company;
    }
    return pipeline::SumBy::company;
}

bool uses(const Blend& blend, WeightMethod method)
{
    return std::any_of(blend.begin(), blend.end(), [&](const BlendPart& part) { return part.method == method; });
}

// What each did in the same period of the fiscal year before.
std::vector<std::int64_t> history_of(db::Transaction& tx, const AllocationWish& wish, const base::FiscalCalendar& calendar)
{
    base::FiscalPeriod before = wish.period;
    --before.year;
    const auto sums = pipeline::sum_credits(tx, sum_by(wish.parts.front().owner.kind), calendar.days(before));
    const base::Fraction unit = is_money(wish.measure) ? 1 : 1'000'000;
    std::vector<std::int64_t> history;
    for (const auto& part : wish.parts) {
        const auto sum = sums.find(part.owner.id);
        const auto done = sum == sums.end() ? std::nullopt : pipeline::of_measure(sum->second, wish.measure);
        history.push_back(base::round_to_int64(done.value_or(0) * unit, base::Rounding::half_away));
    }
    return history;
}

// Only territories have a potential.
std::vector<std::int64_t> potential_of(db::Transaction& tx, const AllocationWish& wish)
{
    const auto tree = territory::load_tree(tx);
    std::vector<std::int64_t> potential;
    for (const auto& part : wish.parts) {
        const auto* node = part.owner.kind == OwnerKind::territory ? tree.find({part.owner.id}) : nullptr;
        potential.push_back(node ? node->potential.value_or(0) : 0);
    }
    return potential;
}

std::vector<std::int64_t> pipeline_of(db::Transaction& tx, const AllocationWish& wish, const company::Company& company)
{
    const auto sums = pipeline::sum_open_pipeline(tx, sum_by(wish.parts.front().owner.kind), company.currency, company::today(tx));
    std::vector<std::int64_t> weighted;
    for (const auto& part : wish.parts) {
        const auto sum = sums.find(part.owner.id);
        weighted.push_back(sum == sums.end() ? 0 : base::round_to_int64(sum->second.weighted, base::Rounding::half_away));
    }
    return weighted;
}

} // namespace

base::Result<Allocation> plan_allocation(db::Transaction& tx, AllocationWish wish)
{
    if (wish.parts.empty()) return base::Refusal{"targets.allocation.no_parts", {}, {}, base::RefusalKind::rule, {}};
    std::sort(wish.parts.begin(), wish.parts.end(), [](const auto& a, const auto& b) { return a.owner < b.owner; });
    if (wish.parts.front().owner.kind != wish.parts.back().owner.kind)
        return base::Refusal{"targets.allocation.mixed_owners", {}, {}, base::RefusalKind::rule, {}};
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::FiscalCalendar calendar(company->fiscal_year_start);

    WeightFigures figures;
    if (uses(wish.method, WeightMethod::history)) figures.history = history_of(tx, wish, calendar);
    if (uses(wish.method, WeightMethod::potential)) figures.potential = potential_of(tx, wish);
    if (uses(wish.method, WeightMethod::pipeline)) figures.pipeline = pipeline_of(tx, wish, *company);
    const Weights weights = weigh(wish.method, figures, wish.parts.size());
    std::vector<AllocationPart> parts;
    for (std::size_t i = 0; i < wish.parts.size(); ++i) parts.push_back({weights.weights[i], wish.parts[i].locked});
    auto amounts = allocate(wish.total, parts);
    if (!amounts) return amounts.refusal();
    AllocationNote said{to_text(wish.method), std::nullopt};
    for (const WeightMethod method : weights.fell_to_equal)
        said.note = said.note.value_or("") + (said.note ? ", " : "fell to equal: ") + std::string(name(method));
    return Allocation{std::move(wish.parts), std::move(*amounts), std::move(said)};
}

base::Result<Version> allocate_targets(db::Transaction& tx, AllocationWish wish)
{
    const auto planned = plan_allocation(tx, wish);
    if (!planned) return planned.refusal();
    Version version;
    version.name = wish.name;
    version.method = planned->said.method;
    version.note = planned->said.note;
    std::vector<Target> targets;
    for (std::size_t i = 0; i < planned->parts.size(); ++i) {
        Target target;
        target.owner = planned->parts[i].owner;
        target.measure = wish.measure;
        target.period = wish.period;
        target.amount = planned->amounts[i];
        target.locked = planned->parts[i].locked.has_value();
        targets.push_back(std::move(target));
    }
    return add_version(tx, std::move(version), std::move(targets));
}

} // namespace hedef::targets
