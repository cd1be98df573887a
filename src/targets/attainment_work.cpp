#include "targets/attainment_work.h"

#include "company/company_queries.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_queries.h"
#include "targets/rules/progress.h"
#include "targets/rules/target_lookup.h"
#include "targets/targets_queries.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hedef::targets {

namespace {

struct Named
{
    std::string code, name;
};
using Names = std::map<std::int64_t, Named>;

template <class Columns> Names names_of(const Columns& columns)
{
    Names names;
    for (std::size_t i = 0; i < columns.size(); ++i)
        names.emplace(columns.id[i], Named{columns.code[i], columns.name[i]});
    return names;
}

Names load_names(db::Transaction& tx, OwnerKind kind, const company::Company& company)
{
    Names names;
    switch (kind) {
    case OwnerKind::person:
        return names_of(people::load_people(tx));
    case OwnerKind::team:
        return names_of(people::load_teams(tx));
    case OwnerKind::company:
        names.emplace(1, Named{company.name, company.name});
        break;
    case OwnerKind::territory: {
        const auto tree = territory::load_tree(tx);
        for (const auto& territory : tree.all())
            names.emplace(territory.id.value, Named{territory.code, territory.name});
        break;
    }
    }
    return names;
}

pipeline::SumBy sum_by(OwnerKind kind)
{
    switch (kind) {
    case OwnerKind::person:
        return pipeline::SumBy::person;
    case OwnerKind::team:
        return pipeline::SumBy::team;
    case OwnerKind::territory:
        return pipeline::SumBy::territory;
    case OwnerKind::company:
        return pipeline::SumBy::company;
    }
    return pipeline::SumBy::company;
}

// One figure of the report: owner, measure, product (0: all).
using Key = std::tuple<std::int64_t, std::string, std::int64_t>;

class Reporter
{
public:
    Reporter(db::Transaction& tx, const company::Company& company, base::FiscalPeriod period, OwnerKind by,
             const MeasureSources& sources)
        : m_tx(tx), m_calendar(company.fiscal_year_start), m_period(period), m_days(m_calendar.days(period)), m_by(by),
          m_names(load_names(tx, by, company)), m_sources(sources)
    {
        if (by == OwnerKind::person) m_services = load_services(tx);
        const auto work = company::load_work_calendar(tx);
        const base::Date today = std::clamp(company::today(tx), m_days.begin, m_days.end);
        m_working.in_period = base::Fraction(work.half_days_in(m_days), 2);
        m_working.gone = base::Fraction(work.half_days_in({m_days.begin, today}), 2);
    }

    std::vector<Standing> rows()
    {
        find_targets();
        std::set<Key> keys;
        std::set<std::string> measures{std::string(revenue)};
        std::set<std::int64_t> products{0};
        for (const auto& [key, target] : m_targets) {
            keys.insert(key);
            if (std::get<2>(key) == 0) measures.insert(std::get<1>(key));
            products.insert(std::get<2>(key));
        }
        for (const std::int64_t product : products)
            m_sums.emplace(product, pipeline::sum_credits(m_tx, sum_by(m_by), m_days, {product}));
        for (const auto& [owner, sum] : m_sums.at(0))
            for (const std::string& measure : measures)
                if (pipeline::of_measure(sum, measure)) keys.emplace(owner, measure, 0);

        for (const auto& [measure, done] : ask_sources(measures))
            for (const auto& [owner, count] : done)
                keys.emplace(owner, measure, 0);

        std::vector<Standing> rows;
        for (const Key& key : keys)
            if (auto row = standing(key)) rows.push_back(std::move(*row));
        std::sort(rows.begin(), rows.end(), [](const Standing& a, const Standing& b) {
            return std::tie(a.id, a.measure, a.product) < std::tie(b.id, b.measure, b.product);
        });
        return rows;
    }

private:
    void find_targets()
    {
        const auto counting = load_counting_targets(m_tx, m_by, m_days);
        const Seasonality seasonality = load_standard_seasonality(m_tx);
        for (std::size_t begin = 0; begin < counting.size();) {
            std::size_t end = begin;
            while (end < counting.size() && counting[end].owner == counting[begin].owner &&
                   counting[end].measure == counting[begin].measure && counting[end].product == counting[begin].product)
                ++end;
            const Target& first = counting[begin];
            if (const auto pieces =
                    find_target(std::span(counting).subspan(begin, end - begin), m_period, m_calendar, seasonality))
                m_targets.emplace(Key{first.owner.id, first.measure, first.product.value},
                                  effective(first.owner.id, *pieces));
            begin = end;
        }
    }

    // What was done by the measures that somebody has a target for and that credits do not know.
    const std::map<std::string, std::map<std::int64_t, base::Fraction>>&
    ask_sources(const std::set<std::string>& wanted)
    {
        for (MeasureSource* source : m_sources)
            for (const std::string& measure : source->measures())
                if (wanted.contains(measure)) m_done.emplace(measure, source->done(m_tx, m_by, measure, m_days));
        return m_done;
    }

    base::Fraction actual_of(std::int64_t owner, const std::string& measure, std::int64_t product) const
    {
        if (const auto done = m_done.find(measure); done != m_done.end() && product == 0) {
            const auto count = done->second.find(owner);
            return count == done->second.end() ? base::Fraction(0) : count->second;
        }
        const auto& sums = m_sums.at(product);
        const auto sum = sums.find(owner);
        return sum == sums.end() ? base::Fraction(0) : pipeline::of_measure(sum->second, measure).value_or(0);
    }

    // What of the full amounts counts for this owner.
    base::Fraction effective(std::int64_t owner, const std::vector<TargetPiece>& pieces) const
    {
        const auto service = m_services.find(owner);
        base::Fraction sum = 0;
        for (const TargetPiece& piece : pieces)
            sum += service == m_services.end() ? base::Fraction(piece.amount)
                                               : piece.amount * effective_share(service->second, piece.days);
        return sum;
    }

    std::optional<Standing> standing(const Key& key)
    {
        const auto& [owner, measure, product] = key;
        const auto name = m_names.find(owner);
        if (name == m_names.end()) return std::nullopt;
        Standing row;
        row.id = name->second.code;
        row.name = name->second.name;
        row.measure = measure;
        if (product != 0) row.product = product_code(product);
        const auto whole = [](const base::Fraction& value) {
            return base::round_to_int64(value, base::Rounding::half_away);
        };
        const base::Fraction unit = is_money(measure) ? 1 : 1'000'000;

        const base::Fraction actual = actual_of(owner, measure, product) * unit;
        row.actual = whole(actual);
        const auto target = m_targets.find(key);
        if (target == m_targets.end()) return row;
        row.target = whole(target->second);
        if (const auto reached = targets::attainment(actual, target->second))
            row.attainment = whole(*reached * 1'000'000);
        row.variance = whole(targets::variance(actual, target->second));
        row.gap = whole(targets::gap(actual, target->second));
        if (const auto at = targets::pace(actual, target->second, m_working)) row.pace = whole(*at * 1'000'000);
        if (const auto daily = targets::required_per_day(targets::gap(actual, target->second), m_working))
            row.required_per_day = whole(*daily);
        return row;
    }

    std::string product_code(std::int64_t id)
    {
        if (m_products.empty())
            for (const auto& product : pipeline::load_products(m_tx))
                m_products.emplace(product.id.value, product.code);
        return m_products[id];
    }

    db::Transaction& m_tx;
    base::FiscalCalendar m_calendar;
    base::FiscalPeriod m_period;
    base::Period m_days;
    OwnerKind m_by;
    Names m_names;
    std::unordered_map<std::int64_t, Service> m_services;
    WorkingDays m_working;
    std::map<Key, base::Fraction> m_targets;
    std::map<std::int64_t, std::map<std::int64_t, pipeline::CreditSum>> m_sums; // by product
    std::map<std::int64_t, std::string> m_products;
    const MeasureSources& m_sources;
    std::map<std::string, std::map<std::int64_t, base::Fraction>> m_done; // by measure
};

} // namespace

base::Result<AttainmentReport> attainment(db::Transaction& tx, base::FiscalPeriod period, OwnerKind by,
                                          const MeasureSources& sources)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    return AttainmentReport{period, by, company->currency, Reporter(tx, *company, period, by, sources).rows()};
}

base::Result<std::vector<pipeline::CreditRow>> credits_behind(db::Transaction& tx, base::FiscalPeriod period,
                                                              const Owner& owner, pipeline::ProductId product)
{
    const auto company = company::load_company(tx);
    if (!company) return company.refusal();
    const base::Period days = base::FiscalCalendar(company->fiscal_year_start).days(period);
    return pipeline::list_credits(tx, sum_by(owner.kind), owner.id, days, product);
}

} // namespace hedef::targets
