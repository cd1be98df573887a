#include "company/company_queries.h"
#include "targets/rules/seasonality.h"
#include "targets/targets_queries.h"
#include "targets/targets_work.h"

// spread_targets(): figures of a year, half or quarter over their months.
namespace hedef::targets {

base::Result<Version> spread_targets(db::Transaction& tx, SpreadWish wish)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::FiscalCalendar calendar(company->fiscal_year_start);
    const Seasonality seasonality = load_standard_seasonality(tx);
    const auto months = calendar.parts(wish.period, base::PeriodKind::month);
    std::vector<Target> figures;
    for (const auto& part : wish.parts) {
        if (part.amount < 0) return base::Refusal{"targets.figure.negative", "amount"};
        const auto amounts = spread(part.amount, seasonality, calendar, wish.period);
        for (std::size_t i = 0; i < months.size(); ++i) {
            Target figure;
            figure.owner = part.owner;
            figure.measure = wish.measure;
            figure.product = wish.product;
            figure.period = months[i];
            figure.amount = amounts[i];
            figures.push_back(std::move(figure));
        }
    }
    Version version;
    version.name = std::move(wish.name);
    return add_version(tx, std::move(version), std::move(figures));
}

} // namespace hedef::targets
