#include "pipeline/deal_list_service.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "people/people_queries.h"
#include "pipeline/model/conversion.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/deal_list_store.h"
#include "pipeline/store/opportunity_store.h"
#include "pipeline/store/rate_store.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <map>

namespace hedef::pipeline {

namespace {

using db::Transaction;

base::Currency company_currency(Transaction& tx)
{
    const auto company = company::find_company(tx);
    return company ? company->currency : base::Currency();
}

// Who reports to whom today, and with that everybody below a person.
void add_below(Transaction& tx, base::Date today, std::vector<PersonChoice>& people)
{
    std::multimap<people::PersonId, people::PersonId> reports;
    for (const auto& line : people::load_reporting_lines(tx))
        if (line.days.contains(today)) reports.emplace(line.manager, line.person);
    for (PersonChoice& person : people) {
        std::vector<people::PersonId> found{person.id};
        for (std::size_t i = 0; i < found.size(); ++i)
            for (auto [at, end] = reports.equal_range(found[i]); at != end; ++at)
                if (std::find(found.begin(), found.end(), at->second) == found.end()) found.push_back(at->second);
        person.below.assign(found.begin() + 1, found.end());
    }
}

std::vector<PersonChoice> load_person_choices(Transaction& tx, base::Date today)
{
    const auto columns = people::load_people(tx);
    std::vector<PersonChoice> people(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        people[i] = {columns.id_at(i), columns.code[i], columns.name[i], {}, columns.employed(i).contains(today)};
    add_below(tx, today, people);
    return people;
}

template <class T> void sort_by_name(std::vector<T>& choices)
{
    std::sort(choices.begin(), choices.end(),
              [](const T& a, const T& b) { return base::sort_key(a.name) < base::sort_key(b.name); });
}

} // namespace

void take_text(DealFilter& filter, const std::string& text)
{
    filter.words.clear();
    filter.code = base::trimmed(text);
    const std::string folded = base::find_key(text);
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at) filter.words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
}

std::vector<DealRow> DealListService::page(const DealQuery& query)
{
    return m_db.read([&](Transaction& tx) {
        auto rows = list_deals(tx, query);
        RateBook rates(tx, company_currency(tx), company::today(tx));
        for (DealRow& row : rows) {
            const auto factor = rates.factor(std::string(row.currency.code()), row.rate);
            if (row.amount && factor) row.company_amount = converted(*row.amount, *factor);
        }
        return rows;
    });
}

DealTotals DealListService::totals(const DealFilter& filter)
{
    return m_db.read([&](Transaction& tx) {
        DealTotals totals;
        const auto stages = load_stages(tx);
        RateBook rates(tx, company_currency(tx), company::today(tx));
        std::map<StageId, std::int64_t> counts;
        for (const DealSum& sum : sum_deals(tx, filter)) {
            counts[sum.stage] += sum.count;
            const auto stage = std::find_if(stages.begin(), stages.end(), [&](auto& s) { return s.id == sum.stage; });
            if (filter.outcome && (stage == stages.end() || stage->outcome != *filter.outcome)) continue;
            if (!filter.stages.empty() &&
                std::find(filter.stages.begin(), filter.stages.end(), sum.stage) == filter.stages.end())
                continue;
            totals.count += sum.count;
            const auto factor = rates.factor(sum.currency, sum.rate);
            if (!factor) {
                totals.without_rate += sum.count;
                continue;
            }
            totals.amount = base::add_checked(totals.amount, converted(sum.amount, *factor));
            if (stage == stages.end() || stage->outcome != Outcome::open) continue;
            const base::Fraction probability(sum.probability.value_or(stage->probability), one);
            totals.weighted = base::add_checked(totals.weighted, converted(sum.amount, *factor * probability));
        }
        totals.by_stage.assign(counts.begin(), counts.end());
        return totals;
    });
}

DealChoices DealListService::choices()
{
    return m_db.read([](Transaction& tx) {
        DealChoices choices;
        choices.stages = load_stages(tx);
        choices.people = load_person_choices(tx, company::today(tx));
        sort_by_name(choices.people);
        const auto tree = territory::load_tree(tx);
        for (const auto root : tree.roots(territory::Dimension::geography))
            for (const auto id : tree.subtree(root)) {
                const auto* node = tree.find(id);
                choices.territories.push_back({id.value, node->code, node->name, tree.path(id), {}});
            }
        for (const Product& product : load_products(tx))
            choices.products.push_back({product.id.value, product.code, product.name, {}, product.list_price});
        sort_by_name(choices.products);
        return choices;
    });
}

namespace {

base::Result<DealSheet> sheet_of(Transaction& tx, std::optional<Opportunity> deal, const std::string& code)
{
    if (!deal) return base::Refusal{"pipeline.opportunity.gone", "id", {code}};
    DealSheet sheet{std::move(*deal), {}, {}};
    if (sheet.deal.customer) {
        const auto customer = customers::load_customer(tx, sheet.deal.customer);
        if (customer.size() > 0) sheet.customer = customer.name[0];
    }
    sheet.events = load_stage_events(tx, sheet.deal.id);
    return sheet;
}

} // namespace

base::Result<DealSheet> DealListService::sheet(const std::string& code)
{
    return m_db.read([&](Transaction& tx) { return sheet_of(tx, OpportunityStore(tx).find(code), code); });
}

base::Result<DealSheet> DealListService::sheet(OpportunityId id)
{
    return m_db.read([&](Transaction& tx) { return sheet_of(tx, OpportunityStore(tx).find(id), ""); });
}

std::vector<DealRow> DealListService::search(const std::string& text, int most)
{
    DealQuery query;
    take_text(query.filter, text);
    query.limit = most;
    if (query.filter.code.empty()) return {};
    return m_db.read([&](Transaction& tx) { return list_deals(tx, query); });
}

} // namespace hedef::pipeline
