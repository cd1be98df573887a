#include "targets/targets_import.h"

#include "company/company_queries.h"
#include "exchange/import_check.h"
#include "exchange/import_log.h"
#include "pipeline/pipeline_queries.h"
#include "targets/owner_names.h"
#include "targets/targets_queries.h"
#include "targets/targets_work.h"

#include <filesystem>
#include <map>
#include <tuple>

namespace hedef::targets {

namespace {

using exchange::FieldType;

enum Column : std::size_t
{
    owner,
    measure,
    period,
    amount,
    product
};

using Key = std::tuple<Owner, std::string, base::FiscalPeriod, std::int64_t>;

Key key_of(const Target& target)
{
    return {target.owner, target.measure, target.period, target.product.value};
}

class TargetsRun : public exchange::ImportRun
{
public:
    TargetsRun(db::Transaction& tx, exchange::ImportCheck& check) : m_check(check), m_owners(tx)
    {
        if (const auto company = company::find_company(tx))
            m_calendar = base::FiscalCalendar(company->fiscal_year_start);
        for (const pipeline::Product& known : pipeline::load_products(tx))
            m_products.add(known.id.value, known.code, known.name);
        for (OwnerKind kind : all_owner_kinds)
            for (Target& target : load_counting_targets(tx, kind, {base::beginning, base::forever}))
                m_counting.emplace(key_of(target), target.amount);
    }

    void add(exchange::RowCheck& row) override
    {
        Target target;
        target.owner = OwnerNames::owner_of(row.reference(Column::owner, m_owners.index()));
        read_measure_and_amount(row, target);
        read_period(row, target);
        target.product = pipeline::ProductId{row.reference(Column::product, m_products)};
        if (row.refused()) return;
        const auto [seen, is_first] = m_seen.emplace(key_of(target), row.line());
        if (!is_first) return row.refuse(Column::owner, "exchange.target.twice", {std::to_string(seen->second)});
        const auto counting = m_counting.find(key_of(target));
        const auto rule = m_check.terms().on_duplicate;
        if (counting != m_counting.end() && rule == exchange::OnDuplicate::refuse)
            return row.refuse(Column::owner, "exchange.target.known");
        if (counting != m_counting.end() && (counting->second == target.amount || rule == exchange::OnDuplicate::skip))
            ++m_unchanged;
        else
            m_drafts.push_back({row.ordinal(), counting != m_counting.end(), std::move(target)});
    }

    Counts counts() const override
    {
        Counts counts{0, 0, m_unchanged};
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal)) ++(draft.known ? counts.updated : counts.created);
        return counts;
    }

    base::Result<base::Done> write(exchange::ImportLog& log, base::Progress& progress) override
    {
        std::vector<Target> figures;
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal)) figures.push_back(draft.target);
        if (figures.empty()) return base::Done{};
        Version version;
        version.name = std::filesystem::path(m_check.terms().file).filename().string();
        if (version.name.empty()) version.name = "import";
        version.state = VersionState::approved;
        const auto count = static_cast<std::int64_t>(figures.size());
        auto added = add_version(log.transaction(), std::move(version), std::move(figures));
        if (!added) return added.refusal();
        progress.report("import.write", count, count);
        return base::Done{};
    }

private:
    struct Draft
    {
        std::size_t ordinal;
        bool known;
        Target target;
    };

    void read_measure_and_amount(exchange::RowCheck& row, Target& target)
    {
        const auto said = row.text(Column::measure);
        if (!said) return;
        target.measure = *said;
        if (!is_measure_name(target.measure))
            return row.refuse(Column::measure, "exchange.target.measure", {exchange::shown(*said)});
        if (row.cell(Column::amount).empty()) return row.refuse(Column::amount, "exchange.field.required", {"amount"});
        const auto figure = is_money(target.measure) ? row.company_money(Column::amount) : row.number(Column::amount);
        target.amount = figure.value_or(0);
        if (target.amount < 0) row.refuse(Column::amount, "exchange.number.negative");
    }

    void read_period(exchange::RowCheck& row, Target& target) const
    {
        const auto label = row.text(Column::period);
        if (!label) return;
        const auto parsed = base::FiscalCalendar::parse(*label);
        if (!parsed) return row.refuse(Column::period, "exchange.period.form", {exchange::shown(*label)});
        target.period = *parsed;
        target.days = m_calendar.days(*parsed);
    }

    exchange::ImportCheck& m_check;
    OwnerNames m_owners;
    base::FiscalCalendar m_calendar;
    exchange::NameIndex m_products;
    std::map<Key, std::int64_t> m_counting; // amounts that count now
    std::map<Key, int> m_seen;              // line in this file
    std::vector<Draft> m_drafts;
    std::int64_t m_unchanged = 0;
};

} // namespace

TargetsImport::TargetsImport()
    : m_fields{{"owner", FieldType::reference, true},
               {"measure", FieldType::text, true},
               {"period", FieldType::text, true},
               {"amount", FieldType::money, true, {"target", "quota"}},
               {"product", FieldType::reference}}
{}

std::unique_ptr<exchange::ImportRun> TargetsImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    return std::make_unique<TargetsRun>(tx, check);
}

} // namespace hedef::targets
