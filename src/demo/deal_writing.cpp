#include "demo/deal_writing.h"

#include "demo/rules/market_making.h"
#include "pipeline/pipeline_queries.h"

#include <set>

namespace hedef::demo {

namespace {

constexpr std::size_t credits_at_once = 20'000;

std::map<std::string, std::int64_t, std::less<>> store_labels(db::Transaction& tx, pipeline::LabelKind kind,
                                                              const std::set<std::string>& words)
{
    const std::vector<std::string> list(words.begin(), words.end());
    const auto ids = pipeline::label_ids(tx, kind, list);
    std::map<std::string, std::int64_t, std::less<>> labels;
    for (std::size_t i = 0; i < list.size(); ++i)
        labels.emplace(list[i], ids[i]);
    return labels;
}

pipeline::CreditKind kind_of(DraftKind kind)
{
    switch (kind) {
    case DraftKind::sale:
        return pipeline::CreditKind::sale;
    case DraftKind::take_back:
        return pipeline::CreditKind::take_back;
    case DraftKind::adjustment:
        return pipeline::CreditKind::adjustment;
    }
    return {};
}

} // namespace

CreditWriting::CreditWriting(db::Transaction& tx, const Market& market, const DemoIds& ids, std::int64_t largest)
    : m_market(market), m_ids(ids), m_largest(largest)
{
    std::set<std::string> categories;
    for (const ProductDraft& product : market.products)
        categories.insert(product.category);
    m_categories = store_labels(tx, pipeline::LabelKind::category, categories);
    m_classes = store_labels(tx, pipeline::LabelKind::customer_class, {"A", "B", "C"});
    m_types = store_labels(tx, pipeline::LabelKind::deal_type, {deal_types.begin(), deal_types.end()});
}

// All but what names other rows of the stream.
pipeline::CreditColumns CreditWriting::rows_of(db::Transaction& tx, const std::vector<CreditDraft>& drafts,
                                               std::int64_t first) const
{
    pipeline::CreditColumns rows;
    std::vector<std::string> deals;
    for (const CreditDraft& draft : drafts) {
        const bool of_deal = draft.kind == DraftKind::sale;
        deals.push_back(of_deal ? std::string() : deal_code(draft.deal, largest_deal(m_largest)));
        rows.code.push_back(numbered("C", ++first, m_largest));
        rows.day.push_back(draft.day);
        rows.person.push_back(m_ids.at(m_ids.people, draft.person));
        rows.kind.push_back(static_cast<std::int32_t>(kind_of(draft.kind)));
        rows.quantity.push_back(draft.quantity);
        rows.amount.push_back(draft.amount);
        rows.margin.push_back(draft.margin);
        rows.share.push_back(draft.share);
        rows.credited_amount.push_back(draft.credited_amount);
        rows.credited_margin.push_back(draft.credited_margin);
        rows.customer.push_back(m_ids.at(m_ids.customers, draft.customer));
        rows.product.push_back(m_ids.at(m_ids.products, draft.product));
        rows.territory.push_back(m_ids.at(m_ids.territories, draft.territory));
        rows.category.push_back(m_categories.at(m_market.products[static_cast<std::size_t>(draft.product)].category));
        rows.customer_class.push_back(
            m_classes.at(m_market.customers[static_cast<std::size_t>(draft.customer)].customer_class));
        rows.deal_type.push_back(m_types.find(draft.type)->second);
        rows.origin.push_back(static_cast<std::int32_t>(!of_deal        ? pipeline::CreditOrigin::entered
                                                        : draft.overlay ? pipeline::CreditOrigin::overlay
                                                                        : pipeline::CreditOrigin::deal));
    }
    rows.deal = pipeline::label_ids(tx, pipeline::LabelKind::deal, deals);
    return rows;
}

void CreditWriting::add(db::Transaction& tx, const std::vector<CreditDraft>& drafts, std::int64_t first,
                        const DealRowsStore& deals, std::int64_t first_id)
{
    pipeline::CreditColumns rows = rows_of(tx, drafts, first);
    for (const CreditDraft& draft : drafts) {
        const bool of_deal = draft.kind == DraftKind::sale;
        rows.id.push_back(first_id + first++);
        rows.opportunity.push_back(of_deal ? deals.deal_id(draft.deal) : 0);
        rows.line.push_back(of_deal ? deals.line_id(draft.line) : 0);
        rows.returns.push_back(draft.returns < 0 ? 0 : first_id + draft.returns);
    }
    pipeline::insert_credits(tx, rows);
}

void CreditWriting::add_late(db::Transaction& tx, const std::vector<CreditDraft>& drafts, std::int64_t first)
{
    pipeline::CreditColumns rows = rows_of(tx, drafts, first);
    pipeline::insert_credits(tx, rows);
}

void write_deals(db::Transaction& tx, DealStream& stream, const Survey& survey, DealRowsStore& rows,
                 CreditWriting& credits, base::Progress& progress)
{
    const std::int64_t first_credit = tx.new_ids("credit", survey.credits);
    DealBatch batch;
    while (stream.next(batch, credits_at_once)) {
        rows.add(batch.deals, credits.ids());
        credits.add(tx, batch.credits, batch.first_credit, rows, first_credit);
        std::vector<pipeline::CreditPayment> payments;
        for (const PaymentDraft& payment : batch.payments)
            payments.push_back({pipeline::CreditId{first_credit + payment.credit}, payment.paid_on, payment.amount});
        pipeline::insert_payments(tx, payments);
        progress.report("demo.write", batch.first_credit + static_cast<std::int64_t>(batch.credits.size()),
                        survey.credits);
    }
}

} // namespace hedef::demo
