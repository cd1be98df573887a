#include "targets/sheet_work.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "pipeline/pipeline_queries.h"
#include "targets/sheet_owners.h"
#include "targets/store/target_store.h"
#include "targets/targets_queries.h"
#include "targets/targets_work.h"

#include <algorithm>
#include <map>
#include <set>

// Reading a sheet, and making one for a new year.
namespace hedef::targets {

using base::Refusal;
using base::Result;

namespace {

// What the figures are about: revenue first, then by measure; all products before single ones.
std::vector<Subject> subjects_of(db::Transaction& tx, const std::vector<Target>& figures)
{
    std::set<std::pair<std::string, pipeline::ProductId>> found{{std::string(revenue), {}}};
    for (const Target& figure : figures)
        found.emplace(figure.measure, figure.product);
    std::map<pipeline::ProductId, std::pair<std::string, std::string>> names; // and codes
    if (std::any_of(found.begin(), found.end(), [](auto& subject) { return bool(subject.second); }))
        for (const auto& product : pipeline::load_products(tx))
            names.emplace(product.id, std::pair(product.name, product.code));
    std::vector<Subject> subjects;
    for (const auto& [measure, product] : found)
        subjects.push_back({measure, product, names[product].first, names[product].second});
    std::stable_sort(subjects.begin(), subjects.end(), [](const Subject& a, const Subject& b) {
        return std::pair(a.measure != revenue, bool(a.product)) < std::pair(b.measure != revenue, bool(b.product));
    });
    return subjects;
}

MonthWeights weights_of(const Seasonality& seasonality, const base::FiscalCalendar& calendar, base::FiscalPeriod year)
{
    MonthWeights weights{};
    const auto months = calendar.parts(year, base::PeriodKind::month);
    for (std::size_t m = 0; m < weights.size(); ++m)
        weights[m] = seasonality.of_month(calendar.days(months[m]).begin);
    return weights;
}

std::int64_t grown(std::int64_t amount, std::int64_t growth, std::string_view measure)
{
    const std::int64_t whole = is_money(measure) ? 100 : 1'000'000;
    const auto units = base::divide(static_cast<base::Int128>(amount) * (1'000'000 + growth),
                                    static_cast<base::Int128>(1'000'000) * whole, base::Rounding::half_away);
    return units * whole;
}

std::vector<Target> counting_figures(db::Transaction& tx, const base::FiscalCalendar& calendar, base::FiscalPeriod year)
{
    std::vector<Target> figures;
    for (const OwnerKind kind : all_owner_kinds)
        for (Target& figure : load_counting_targets(tx, kind, calendar.days(year)))
            if (slot_of(figure.period, year, calendar)) figures.push_back(std::move(figure));
    return figures;
}

} // namespace

Result<VersionsOverview> load_overview(db::Transaction& tx)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::FiscalCalendar calendar(company->fiscal_year_start);
    TargetStore store(tx, calendar);
    VersionsOverview overview{{}, calendar, company->currency, company::today(tx)};
    std::map<VersionId, std::set<int>> years;
    for (const auto& [version, day] : store.beginnings())
        years[version].insert(calendar.containing(base::PeriodKind::year, day).year);
    for (Version& version : store.versions()) {
        const auto& of_version = years[version.id];
        overview.versions.push_back({std::move(version), {of_version.begin(), of_version.end()}});
    }
    return overview;
}

Result<SheetContent> load_sheet(db::Transaction& tx, const SheetWish& wish)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::FiscalCalendar calendar(company->fiscal_year_start);
    TargetStore store(tx, calendar);
    const auto version = store.version(wish.version);
    if (!version) return Refusal{"targets.version.gone", {}, {std::to_string(wish.version.value)}};
    const base::FiscalPeriod year{base::PeriodKind::year, wish.year, 1};

    SheetContent content{*version, year, calendar, company->currency, {}, {}, {}, {}, {}};
    content.weights = weights_of(load_standard_seasonality(tx), calendar, year);
    std::vector<Target> of_year;
    std::set<Owner> owners;
    for (Target& figure : store.figures_of(wish.version)) {
        const auto slot = slot_of(figure.period, year, calendar);
        if (!slot) continue;
        owners.insert(figure.owner);
        content.figures.push_back({figure.owner,
                                   {figure.measure, figure.product, {}, {}},
                                   *slot,
                                   {figure.amount, figure.locked}});
        of_year.push_back(std::move(figure));
    }
    content.subjects = subjects_of(tx, of_year);
    content.owners = load_sheet_owners(tx, wish.grouping, calendar.days(year), company->name, owners);
    content.services = load_services(tx);
    return content;
}

Result<Version> draft_year(db::Transaction& tx, const DraftWish& wish)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    if (base::trimmed(wish.name).empty() || base::length(wish.name) > base::key_length)
        return Refusal{"targets.draft.name_missing", "name"};
    const base::FiscalCalendar calendar(company->fiscal_year_start);
    const base::FiscalPeriod year{base::PeriodKind::year, wish.year, 1};
    const base::FiscalPeriod before = calendar.previous(year);
    std::vector<Target> figures;
    if (wish.from == DraftWish::From::nothing) {
        Target figure;
        figure.owner = {OwnerKind::company, 1};
        figure.period = year;
        figures.push_back(figure);
    } else {
        figures = counting_figures(tx, calendar, before);
        if (figures.empty()) return Refusal{"targets.draft.nothing_before", "from", {std::to_string(before.year)}};
        for (Target& figure : figures) {
            figure.period = period_of(*slot_of(figure.period, before, calendar), year, calendar);
            figure.amount = grown(figure.amount, wish.growth, figure.measure);
        }
    }
    Version version;
    version.name = std::string(base::trimmed(wish.name));
    return add_version(tx, std::move(version), std::move(figures));
}

} // namespace hedef::targets
