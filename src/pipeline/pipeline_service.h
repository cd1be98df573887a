#pragma once
#include "db/database.h"
#include "pipeline/deal_work.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/product_work.h"

#include <string>
#include <utility>
#include <vector>

namespace hedef::pipeline {

// A deal as its window shows it, in one unit of work.
struct DealCard
{
    Opportunity deal;
    std::vector<StageEvent> events;
    std::vector<Stage> stages;
};

// The front door to products, deals and credits: each call is one unit of work, on the thread of the database. What is
// refused, and why, stands at the verbs of the same name in deal_work.h and product_work.h.
class PipelineService
{
public:
    explicit PipelineService(db::Database& database) : m_db(database) {}

    std::vector<Product> products();
    base::Result<Product> add_product(const Product&);
    base::Result<Product> update_product(const Product& seen, const Product& mine);
    base::Result<base::Done> remove_product(ProductId);

    std::vector<Stage> stages();
    base::Result<Stage> add_stage(const Stage&);
    base::Result<Stage> update_stage(const Stage& seen, const Stage& mine);

    // One page, one round trip.
    std::vector<OpportunityRow> opportunities(const OpportunityQuery&);
    // "pipeline.opportunity.gone" when there is none.
    base::Result<DealCard> card(const std::string& code);
    base::Result<Opportunity> add(const Opportunity&, people::PersonId by);
    base::Result<Opportunity> update(const Opportunity& seen, const Opportunity& mine, people::PersonId by);
    // Of several all or none.
    using DealChange = std::pair<Opportunity, Opportunity>; // as it was seen, as it is wanted
    base::Result<std::vector<Opportunity>> update(const std::vector<DealChange>&, people::PersonId by);
    // To a stage of any outcome; see the drawing in deal_work.h.
    base::Result<Opportunity> move(OpportunityId, StageId, base::Date day, people::PersonId by);
    // To the first stage of that outcome: won, lost, or open again (the first open stage).
    base::Result<Opportunity> win(OpportunityId, base::Date day, people::PersonId by);
    base::Result<Opportunity> lose(OpportunityId, base::Date day, people::PersonId by);
    base::Result<Opportunity> reopen(OpportunityId, base::Date day, people::PersonId by);
    base::Result<base::Done> remove(OpportunityId);
    // All of them or none, and only as they were seen.
    base::Result<base::Done> remove(const std::vector<Opportunity>& seen);
    // A deal that was deleted meanwhile comes back with what `mine` says; of several all or none.
    base::Result<Opportunity> restore(const Opportunity& mine, people::PersonId by);
    base::Result<std::vector<Opportunity>> restore(const std::vector<Opportunity>& mine, people::PersonId by);

    base::Result<base::Done> record_payment(const std::string& credit_code, base::Date paid_on,
                                            std::optional<std::int64_t> amount);
    // A rate by hand: what one unit of the currency is worth in the company's, a positive decimal.
    // Refused: "pipeline.opportunity.rate_not_positive" {rate}.
    base::Result<base::Done> put_rate(const base::Currency&, base::Date, const std::string& rate,
                                      const std::string& source);

private:
    base::Result<Opportunity> move_to(OpportunityId, Outcome, base::Date day, people::PersonId by);
    db::Database& m_db;
};

} // namespace hedef::pipeline
