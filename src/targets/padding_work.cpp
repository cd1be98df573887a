#include "targets/padding_work.h"

#include "company/company_queries.h"
#include "targets/rules/allocation.h"
#include "targets/rules/target_lookup.h"
#include "targets/targets_queries.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <map>

namespace hedef::targets {

namespace {

// The full-period targets of all owners of a kind, for all products, by owner id.
std::map<std::int64_t, std::int64_t> full_targets(db::Transaction& tx, OwnerKind kind, base::FiscalPeriod period,
                                                  const std::string& measure, const base::FiscalCalendar& calendar)
{
    const Seasonality seasonality = load_standard_seasonality(tx);
    std::map<std::int64_t, std::vector<Target>> figures;
    for (Target& figure : load_counting_targets(tx, kind, calendar.days(period)))
        if (figure.measure == measure && !figure.product) figures[figure.owner.id].push_back(std::move(figure));
    std::map<std::int64_t, std::int64_t> amounts;
    for (const auto& [owner, of_owner] : figures) {
        const auto pieces = find_target(of_owner, period, calendar, seasonality);
        if (!pieces) continue;
        std::int64_t& sum = amounts[owner];
        for (const TargetPiece& piece : *pieces)
            sum = base::add_checked(sum, piece.amount);
    }
    return amounts;
}

std::optional<std::int64_t> sum_of(const std::map<std::int64_t, std::int64_t>& amounts, const auto& ids)
{
    std::optional<std::int64_t> sum;
    for (const auto& id : ids)
        if (const auto found = amounts.find(id.value); found != amounts.end())
            sum = base::add_checked(sum.value_or(0), found->second);
    return sum;
}

} // namespace

base::Result<std::vector<Padding>> over_assignments(db::Transaction& tx, base::FiscalPeriod period,
                                                    const std::string& measure, const base::Fraction& limit)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::FiscalCalendar calendar(company->fiscal_year_start);
    const auto tree = territory::load_tree(tx);
    const auto owners = territory::load_territory_owners(tx);
    const auto of_territories = full_targets(tx, OwnerKind::territory, period, measure, calendar);
    const auto of_people = full_targets(tx, OwnerKind::person, period, measure, calendar);
    const base::Date last = calendar.days(period).last();

    std::vector<Padding> paddings;
    for (const auto& [id, target] : of_territories) {
        const territory::TerritoryId node{id};
        const auto* territory = tree.find(node);
        if (!territory) continue;
        Padding padding{territory->code,
                        territory->name,
                        target,
                        sum_of(of_territories, tree.children(node)),
                        sum_of(of_people, territory::owners_on(owners, node, last)),
                        {},
                        {},
                        false};
        if (padding.children) padding.over_children = over_assignment(*padding.children, target);
        if (padding.owners) padding.over_owners = over_assignment(*padding.owners, target);
        padding.above_limit = (padding.over_children && *padding.over_children > limit) ||
                              (padding.over_owners && *padding.over_owners > limit);
        paddings.push_back(std::move(padding));
    }
    std::sort(paddings.begin(), paddings.end(), [](auto& a, auto& b) { return a.territory < b.territory; });
    return paddings;
}

} // namespace hedef::targets
