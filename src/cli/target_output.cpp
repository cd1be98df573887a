#include "cli/target_output.h"

#include "company/company_queries.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_queries.h"
#include "targets/targets_queries.h"
#include "territory/territory_queries.h"
#include "words/language.h"

#include <algorithm>
#include <map>

namespace hedef::cli {

namespace {

using targets::OwnerKind;
using words::_;

// Money in minor units, everything else in millionths.
Cell figure(std::int64_t value, const std::string& measure, base::Currency currency)
{
    if (targets::is_money(measure)) return base::Money{value, currency};
    std::string text = base::format_scaled(value, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return Decimal{text};
}

Cell figure(const std::optional<std::int64_t>& value, const std::string& measure, base::Currency currency)
{
    return value ? figure(*value, measure, currency) : Cell();
}

Cell ratio(const std::optional<std::int64_t>& millionths)
{
    return millionths ? Cell(Ratio{*millionths}) : Cell();
}

struct Named
{
    std::string code, name;
};
using Names = std::map<std::int64_t, Named>;

Names owners(db::Transaction& tx, OwnerKind kind, const company::Company& company)
{
    Names names;
    const auto add = [&](const auto& columns) {
        for (std::size_t i = 0; i < columns.id.size(); ++i)
            names[columns.id[i]] = {columns.code[i], columns.name[i]};
    };
    switch (kind) {
    case OwnerKind::company:
        names[1] = {company.name, company.name};
        break;
    case OwnerKind::territory: {
        const auto tree = territory::load_tree(tx);
        for (const auto& node : tree.all())
            names[node.id.value] = {node.code, node.name};
        break;
    }
    case OwnerKind::team:
        add(people::load_teams(tx));
        break;
    case OwnerKind::person:
        add(people::load_people(tx));
        break;
    }
    return names;
}

std::vector<Cell> row_of(const targets::Target& target, const Names& owners, const Names& products,
                         base::Currency currency)
{
    const auto owner = owners.find(target.owner.id);
    const auto product = products.find(target.product.value);
    return {owner == owners.end() ? Cell() : Cell(owner->second.code),
            owner == owners.end() ? Cell() : Cell(owner->second.name),
            target.measure,
            product == products.end() ? Cell() : Cell(product->second.code),
            base::FiscalCalendar::label(target.period),
            figure(target.amount, target.measure, currency)};
}

} // namespace

Report attainment_report(const targets::AttainmentReport& standing)
{
    const auto currency = standing.currency;
    Report report;
    report.head = {{{"period", _("Period")}, base::FiscalCalendar::label(standing.period)},
                   {{"by", _("By")}, std::string(targets::name(standing.by))},
                   {{"currency", _("Currency")}, std::string(currency.code())}};
    report.columns = {{"id", _("Id")},
                      {"name", _("Name")},
                      {"measure", _("Measure")},
                      {"target", _("Target")},
                      {"actual", _("Actual")},
                      {"attainment", _("Attainment")},
                      {"variance", _("Variance")},
                      {"gap", _("Gap")},
                      {"product", _("Product")},
                      {"pace", _("Pace")},
                      {"required_per_day", _("Required per day")}};
    for (const auto& row : standing.rows)
        report.rows.push_back({row.id, row.name, row.measure, figure(row.target, row.measure, currency),
                               figure(row.actual, row.measure, currency), ratio(row.attainment),
                               figure(row.variance, row.measure, currency), figure(row.gap, row.measure, currency),
                               row.product.empty() ? Cell() : Cell(row.product), ratio(row.pace),
                               figure(row.required_per_day, row.measure, currency)});
    return report;
}

base::Result<Report> targets_report(db::Transaction& tx, base::FiscalPeriod period, OwnerKind kind)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const auto days = base::FiscalCalendar(company->fiscal_year_start).days(period);
    Names products;
    for (const auto& product : pipeline::load_products(tx))
        products[product.id.value] = {product.code, product.name};
    const Names names = owners(tx, kind, *company);
    Report report;
    report.head = {{{"period", _("Period")}, base::FiscalCalendar::label(period)},
                   {{"by", _("By")}, std::string(targets::name(kind))},
                   {{"currency", _("Currency")}, std::string(company->currency.code())}};
    report.columns = {{"id", _("Id")},           {"name", _("Name")},     {"measure", _("Measure")},
                      {"product", _("Product")}, {"period", _("Period")}, {"target", _("Target")}};
    for (const auto& target : targets::load_counting_targets(tx, kind, days))
        report.rows.push_back(row_of(target, names, products, company->currency));
    std::sort(report.rows.begin(), report.rows.end(), [](const auto& a, const auto& b) {
        for (const std::size_t column : {0u, 2u, 3u, 4u})
            if (const auto left = plain_of(a[column]), right = plain_of(b[column]); left != right) return left < right;
        return false;
    });
    return report;
}

} // namespace hedef::cli
