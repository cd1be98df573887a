#include "pipeline/deal_subtree_figures.h"

#include "base/fraction.h"
#include "company/company_queries.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/customer_sums.h"
#include "territory/territory_queries.h"

namespace hedef::pipeline {

namespace {

using Figures = std::unordered_map<territory::TerritoryId, territory::NodeFigures>;

Figures by_named_territory(db::Transaction& tx, const base::Currency& currency, base::Period year, base::Date day)
{
    Figures answer;
    for (const auto& [territory, sum] : sum_credits(tx, SumBy::territory, year))
        answer[territory::TerritoryId{territory}].won = sum.revenue;
    for (const auto& [territory, open] : sum_open_pipeline(tx, SumBy::territory, currency, day))
        answer[territory::TerritoryId{territory}].open_pipeline = base::round_to_int64(open.amount, base::Rounding::half_away);
    return answer;
}

Figures by_customer(db::Transaction& tx, const territory::Tree& tree, territory::Dimension dimension,
                    const base::Currency& currency, base::Period year, base::Date day)
{
    const auto where = territory::load_customer_territories(tx, dimension);
    Figures answer;
    const auto add = [&](const auto& sums, std::int64_t territory::NodeFigures::*figure) {
        for (const auto& [customer, sum] : sums)
            if (const auto place = where.on(customers::CustomerId{customer}, day))
                for (const auto above : tree.line(*place)) {
                    std::int64_t& total = answer[above].*figure;
                    total = base::add_checked(total, sum);
                }
    };
    add(sum_revenue_by_customer(tx, year), &territory::NodeFigures::won);
    add(sum_open_by_customer(tx, currency, day), &territory::NodeFigures::open_pipeline);
    return answer;
}

} // namespace

Figures DealSubtreeFigures::figures(db::Transaction& tx, const territory::Tree& tree, territory::Dimension dimension,
                                    base::Period year, base::Date day)
{
    const auto company = company::find_company(tx);
    const base::Currency currency = company ? company->currency : base::Currency();
    return dimension == territory::Dimension::geography ? by_named_territory(tx, currency, year, day)
                                                        : by_customer(tx, tree, dimension, currency, year, day);
}

} // namespace hedef::pipeline
