#include "commission/credit_inputs.h"

#include "base/money.h"
#include "commission/store/credit_words_store.h"
#include "pipeline/pipeline_queries.h"

#include <unordered_map>

namespace hedef::commission {

namespace {

CreditKind kind_of(std::int32_t stored)
{
    switch (static_cast<pipeline::CreditKind>(stored)) {
    case pipeline::CreditKind::sale: return CreditKind::sale;
    case pipeline::CreditKind::take_back: return CreditKind::returned;
    case pipeline::CreditKind::adjustment: return CreditKind::adjustment;
    }
    base::contract_broken("kind of a stored credit", __FILE__, __LINE__);
}

using Dimensions = std::array<bool, dimension_count>;
bool uses(const Dimensions& used, Dimension d) { return used[static_cast<std::size_t>(d)]; }

pipeline::CreditDims wanted_columns(const Plan& plan, const Dimensions& used)
{
    pipeline::CreditDims wanted;
    wanted.code = wanted.quantity = wanted.amount = wanted.margin = wanted.share = true;
    wanted.credited_amount = wanted.credited_margin = true;
    wanted.returns = plan.clawback.has_value();
    wanted.product = uses(used, Dimension::product);
    wanted.category = uses(used, Dimension::category);
    wanted.customer = uses(used, Dimension::customer);
    wanted.customer_class = uses(used, Dimension::customer_class);
    wanted.territory = uses(used, Dimension::territory);
    wanted.deal_type = uses(used, Dimension::deal_type);
    wanted.deal = wanted.opportunity = uses(used, Dimension::deal);
    return wanted;
}

// The words behind ids, given their place in the dictionary of a column when they are first met.
class Words
{
public:
    Words(std::unordered_map<std::int64_t, std::string> words, CodedColumn& column) : m_words(std::move(words)), m_column(column) {}
    void add(std::int64_t id)
    {
        const auto [place, fresh] = m_codes.try_emplace(id, 0);
        if (fresh)
            if (const auto word = m_words.find(id); word != m_words.end()) place->second = m_column.code_of(word->second);
        m_column.codes.push_back(place->second);
    }

private:
    std::unordered_map<std::int64_t, std::string> m_words;
    std::unordered_map<std::int64_t, std::int32_t> m_codes;
    CodedColumn& m_column;
};

void fill(Credits& credits, Dimension d, std::unordered_map<std::int64_t, std::string> words, const std::vector<std::int64_t>& ids,
          const std::vector<std::size_t>& rows)
{
    CodedColumn& column = credits[d];
    column.codes.reserve(rows.size());
    Words known(std::move(words), column);
    for (const std::size_t row : rows) known.add(ids[row]);
}

void fill_dimensions(db::Transaction& tx, const Dimensions& used, const pipeline::CreditColumns& stored, const std::vector<std::size_t>& rows,
                     Credits& credits)
{
    CreditWordsStore store(tx);
    CreditWordsStore::Words labels;
    if (uses(used, Dimension::category) || uses(used, Dimension::customer_class) || uses(used, Dimension::deal_type) || uses(used, Dimension::deal))
        labels = store.labels();
    if (uses(used, Dimension::product)) fill(credits, Dimension::product, store.product_codes(), stored.product, rows);
    if (uses(used, Dimension::customer)) fill(credits, Dimension::customer, store.customer_codes(), stored.customer, rows);
    if (uses(used, Dimension::territory)) fill(credits, Dimension::territory, store.territory_paths(), stored.territory, rows);
    if (uses(used, Dimension::category)) fill(credits, Dimension::category, labels, stored.category, rows);
    if (uses(used, Dimension::customer_class)) fill(credits, Dimension::customer_class, labels, stored.customer_class, rows);
    if (uses(used, Dimension::deal_type)) fill(credits, Dimension::deal_type, labels, stored.deal_type, rows);
    if (!uses(used, Dimension::deal)) return;
    const auto deals = store.deal_codes();
    CodedColumn& column = credits[Dimension::deal];
    for (const std::size_t row : rows) {
        const auto deal = deals.find(stored.opportunity[row]);
        const auto label = labels.find(stored.deal[row]);
        column.add(deal != deals.end() ? deal->second : label != labels.end() ? label->second : std::string());
    }
}

void fill_figures(const pipeline::CreditColumns& stored, const std::vector<std::size_t>& rows, const PersonIndex& index,
                  Credits& credits)
{
    credits.reserve(rows.size());
    for (const std::size_t row : rows) {
        credits.id.add(stored.code[row]);
        credits.day.push_back(to_day(stored.day[row]));
        credits.person.push_back(index.at(stored.person[row]));
        credits.kind.push_back(kind_of(stored.kind[row]));
        credits.quantity.push_back(stored.quantity[row]);
        credits.amount.push_back(stored.amount[row]);
        credits.margin.push_back(stored.margin[row]);
        credits.share.push_back(static_cast<std::int32_t>(stored.share[row]));
        credits.credited_amount.push_back(stored.credited_amount[row]);
        credits.credited_margin.push_back(stored.credited_margin[row]);
        credits.paid_on.push_back(never);
        credits.returns.push_back(-1);
    }
}

std::unordered_map<std::int64_t, std::int32_t> rows_by_id(const std::vector<std::int64_t>& ids)
{
    std::unordered_map<std::int64_t, std::int32_t> rows;
    rows.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) rows.emplace(ids[i], static_cast<std::int32_t>(i));
    return rows;
}

// A payment without an amount pays what is left of the credit. Once several payments are there, each releases its part.
void add_payments(db::Transaction& tx, base::Date until, const std::unordered_map<std::int64_t, std::int32_t>& rows, Inputs& inputs)
{
    std::unordered_map<std::int32_t, std::int64_t> paid;
    std::unordered_map<std::int32_t, int> payments;
    const auto all = pipeline::load_payments(tx, until);
    for (const pipeline::CreditPayment& payment : all)
        if (const auto row = rows.find(payment.credit.value); row != rows.end()) ++payments[row->second];
    for (const pipeline::CreditPayment& payment : all) {
        const auto found = rows.find(payment.credit.value);
        if (found == rows.end()) continue;
        const std::int32_t row = found->second;
        if (payments[row] == 1 && !payment.amount) {
            inputs.credits.paid_on[static_cast<std::size_t>(row)] = to_day(payment.paid_on);
            continue;
        }
        const std::int64_t rest = inputs.credits.amount[static_cast<std::size_t>(row)] - paid[row];
        const std::int64_t amount = payment.amount.value_or(rest);
        if (amount <= 0) continue;
        paid[row] = base::add_checked(paid[row], amount);
        inputs.payments.push_back({row, to_day(payment.paid_on), amount});
    }
}

} // namespace

void load_credits(db::Transaction& tx, const Plan& plan, base::FiscalPeriod last, const PersonIndex& index,
                  LoadedInputs& loaded, base::Progress& progress)
{
    const base::Period days = base::Period{plan.effective.begin, plan.calendar().days(last).end}.clipped_to(plan.effective);
    const Dimensions used = dimensions_used(plan);
    Credits& credits = loaded.inputs.credits;
    {
        const pipeline::CreditColumns stored = pipeline::load_credits(tx, days, wanted_columns(plan, used));
        std::vector<std::size_t> rows;
        rows.reserve(stored.size());
        for (std::size_t i = 0; i < stored.size(); ++i)
            if (index.contains(stored.person[i])) rows.push_back(i);
        fill_figures(stored, rows, index, credits);
        fill_dimensions(tx, used, stored, rows, credits);
        loaded.credits.reserve(rows.size());
        for (const std::size_t row : rows) loaded.credits.push_back(stored.id[row]);
        if (plan.clawback || plan.hold_until_paid) {
            const auto by_id = rows_by_id(loaded.credits);
            if (plan.clawback)
                for (std::size_t i = 0; i < rows.size(); ++i)
                    if (const auto sale = by_id.find(stored.returns[rows[i]]); sale != by_id.end()) credits.returns[i] = sale->second;
            if (plan.hold_until_paid) add_payments(tx, plan.calendar().days(last).last(), by_id, loaded.inputs);
        }
    }
    progress.report("commission.load", 1, 1);
}

} // namespace hedef::commission
