#include "pipeline/deal_subtree_figures.h"

#include "base/fraction.h"
#include "company/company_queries.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/customer_sums.h"
#include "pipeline/store/open_on_day.h"
#include "territory/territory_queries.h"

namespace hedef::pipeline {

namespace {

using territory::NodeFigures;
using territory::TerritoryId;
using Figures = std::unordered_map<TerritoryId, NodeFigures>;
using Sums = std::unordered_map<std::int64_t, std::int64_t>;

base::Currency currency_of(db::Transaction& tx)
{
    const auto company = company::find_company(tx);
    return company ? company->currency : base::Currency();
}

bool is_past(db::Transaction& tx, base::Date day)
{
    return day < company::today(tx);
}

void add_to(std::int64_t& total, std::int64_t amount)
{
    total = base::add_checked(total, amount);
}

Figures by_named_territory(db::Transaction& tx, const territory::Tree& tree, const base::Currency& currency,
                           base::Period year, base::Date day)
{
    Figures answer;
    for (const auto& [territory, sum] : sum_credits(tx, SumBy::territory, year))
        answer[TerritoryId{territory}].won = sum.revenue;
    if (is_past(tx, day)) {
        for (const auto& open : load_open_on(tx, currency, day))
            if (tree.find(TerritoryId{open.territory}))
                for (const auto above : tree.line(TerritoryId{open.territory}))
                    add_to(answer[above].open_pipeline, open.amount);
        return answer;
    }
    for (const auto& [territory, open] : sum_open_pipeline(tx, SumBy::territory, currency, day))
        answer[TerritoryId{territory}].open_pipeline = base::round_to_int64(open.amount, base::Rounding::half_away);
    return answer;
}

Sums open_by_customer(db::Transaction& tx, const base::Currency& currency, base::Date day)
{
    if (!is_past(tx, day)) return sum_open_by_customer(tx, currency, day);
    Sums sums;
    for (const auto& open : load_open_on(tx, currency, day))
        if (open.customer) add_to(sums[open.customer], open.amount);
    return sums;
}

Figures by_customer(db::Transaction& tx, const territory::Tree& tree, territory::Dimension dimension,
                    const base::Currency& currency, base::Period year, base::Date day)
{
    const auto where = territory::load_customer_territories(tx, dimension);
    Figures answer;
    const auto add = [&](const Sums& sums, std::int64_t NodeFigures::*figure) {
        for (const auto& [customer, sum] : sums)
            if (const auto place = where.on(customers::CustomerId{customer}, day))
                for (const auto above : tree.line(*place))
                    add_to(answer[above].*figure, sum);
    };
    add(sum_revenue_by_customer(tx, year), &NodeFigures::won);
    add(open_by_customer(tx, currency, day), &NodeFigures::open_pipeline);
    return answer;
}

} // namespace

Figures DealSubtreeFigures::figures(db::Transaction& tx, const territory::Tree& tree, territory::Dimension dimension,
                                    base::Period year, base::Date day)
{
    const base::Currency currency = currency_of(tx);
    return dimension == territory::Dimension::geography ? by_named_territory(tx, tree, currency, year, day)
                                                        : by_customer(tx, tree, dimension, currency, year, day);
}

NodeFigures DealSubtreeFigures::nowhere(db::Transaction& tx, territory::Dimension dimension, base::Period year,
                                        base::Date day)
{
    const auto where = territory::load_customer_territories(tx, dimension);
    NodeFigures answer;
    const auto add = [&](const Sums& sums, std::int64_t NodeFigures::*figure) {
        for (const auto& [customer, sum] : sums)
            if (!where.on(customers::CustomerId{customer}, day)) add_to(answer.*figure, sum);
    };
    add(sum_revenue_by_customer(tx, year), &NodeFigures::won);
    add(open_by_customer(tx, currency_of(tx), day), &NodeFigures::open_pipeline);
    return answer;
}

} // namespace hedef::pipeline
