#include "pipeline/pipeline_service.h"

#include "company/company_queries.h"
#include "pipeline/store/opportunity_store.h"
#include "pipeline/store/rate_store.h"

#include <algorithm>

namespace hedef::pipeline {

using base::Date;
using base::Done;
using base::Refusal;
using base::Result;
using db::Transaction;

std::vector<Product> PipelineService::products()
{
    return m_db.read([](Transaction& tx) { return load_products(tx); });
}

Result<Product> PipelineService::add_product(const Product& product)
{
    return m_db.write([&](Transaction& tx) -> Result<Product> {
        auto added = add_products(tx, {product});
        if (!added) return added.refusal();
        return std::move(added->front());
    });
}

Result<Product> PipelineService::update_product(const Product& seen, const Product& mine)
{
    return m_db.write([&](Transaction& tx) { return pipeline::update_product(tx, seen, mine); });
}

Result<Done> PipelineService::remove_product(ProductId id)
{
    return m_db.write([&](Transaction& tx) { return delete_product(tx, id); });
}

std::vector<Stage> PipelineService::stages()
{
    return m_db.read([](Transaction& tx) { return load_stages(tx); });
}

Result<Stage> PipelineService::add_stage(const Stage& stage)
{
    return m_db.write([&](Transaction& tx) { return pipeline::add_stage(tx, stage); });
}

Result<Stage> PipelineService::update_stage(const Stage& seen, const Stage& mine)
{
    return m_db.write([&](Transaction& tx) { return pipeline::update_stage(tx, seen, mine); });
}

std::vector<OpportunityRow> PipelineService::opportunities(const OpportunityQuery& query)
{
    return m_db.read([&](Transaction& tx) { return list_opportunities(tx, query); });
}

Result<DealCard> PipelineService::card(const std::string& code)
{
    return m_db.read([&](Transaction& tx) -> Result<DealCard> {
        OpportunityStore store(tx);
        auto deal = store.find(code);
        if (!deal) return Refusal{"pipeline.opportunity.gone", "id", {code}};
        auto events = store.events(deal->id);
        return DealCard{std::move(*deal), std::move(events), load_stages(tx)};
    });
}

Result<Opportunity> PipelineService::add(const Opportunity& deal, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) -> Result<Opportunity> {
        auto added = add_opportunities(tx, {deal}, {by, company::today(tx)});
        if (!added) return added.refusal();
        return std::move(added->deals.front());
    });
}

Result<Opportunity> PipelineService::update(const Opportunity& seen, const Opportunity& mine, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) { return update_opportunity(tx, seen, mine, {by, company::today(tx)}); });
}

Result<std::vector<Opportunity>> PipelineService::update(const std::vector<DealChange>& changes, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) -> Result<std::vector<Opportunity>> {
        const Acting acting{by, company::today(tx)};
        std::vector<Opportunity> updated;
        for (const auto& [seen, mine] : changes) {
            auto deal = update_opportunity(tx, seen, mine, acting);
            if (!deal) return deal.refusal();
            updated.push_back(std::move(*deal));
        }
        return updated;
    });
}

Result<Opportunity> PipelineService::move(OpportunityId id, StageId stage, Date day, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) { return move_opportunity(tx, id, stage, day, {by, company::today(tx)}); });
}

Result<Opportunity> PipelineService::move_to(OpportunityId id, Outcome outcome, Date day, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) -> Result<Opportunity> {
        const auto stages = load_stages(tx);
        const auto stage = std::find_if(stages.begin(), stages.end(), [&](auto& s) { return s.outcome == outcome; });
        if (stage == stages.end()) return Refusal{"pipeline.opportunity.stage_unknown", "stage"};
        return move_opportunity(tx, id, stage->id, day, {by, company::today(tx)});
    });
}

Result<Opportunity> PipelineService::win(OpportunityId id, Date day, people::PersonId by)
{
    return move_to(id, Outcome::won, day, by);
}

Result<Opportunity> PipelineService::lose(OpportunityId id, Date day, people::PersonId by)
{
    return move_to(id, Outcome::lost, day, by);
}

Result<Opportunity> PipelineService::reopen(OpportunityId id, Date day, people::PersonId by)
{
    return move_to(id, Outcome::open, day, by);
}

Result<Done> PipelineService::remove(OpportunityId id)
{
    return m_db.write([&](Transaction& tx) { return delete_opportunity(tx, id); });
}

Result<Done> PipelineService::remove(const std::vector<Opportunity>& seen)
{
    return m_db.write([&](Transaction& tx) -> Result<Done> {
        for (const Opportunity& deal : seen)
            if (const auto gone = delete_opportunity(tx, deal); !gone) return gone.refusal();
        return Done{};
    });
}

Result<Opportunity> PipelineService::restore(const Opportunity& mine, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) { return restore_opportunity(tx, mine, {by, company::today(tx)}); });
}

Result<std::vector<Opportunity>> PipelineService::restore(const std::vector<Opportunity>& mine, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) -> Result<std::vector<Opportunity>> {
        const Acting acting{by, company::today(tx)};
        std::vector<Opportunity> back;
        for (const Opportunity& deal : mine) {
            auto restored = restore_opportunity(tx, deal, acting);
            if (!restored) return restored.refusal();
            back.push_back(std::move(*restored));
        }
        return back;
    });
}

Result<Done> PipelineService::record_payment(const std::string& credit_code, Date paid_on,
                                             std::optional<std::int64_t> amount)
{
    return m_db.write([&](Transaction& tx) { return pipeline::record_payment(tx, credit_code, paid_on, amount); });
}

Result<Done> PipelineService::put_rate(const base::Currency& currency, Date day, const std::string& rate,
                                       const std::string& source)
{
    const auto parsed = base::parse_decimal(rate);
    if (!parsed || *parsed <= 0 || rate.size() > 40)
        return Refusal{"pipeline.opportunity.rate_not_positive", "rate", {rate}};
    return m_db.write([&](Transaction& tx) -> Result<Done> {
        RateStore(tx).put(currency, day, rate, source);
        return Done{};
    });
}

} // namespace hedef::pipeline
