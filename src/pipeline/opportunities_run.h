#pragma once
#include "exchange/import_check.h"
#include "exchange/row_keys.h"
#include "pipeline/model/opportunity.h"

#include <map>

namespace hedef::pipeline {

// One import of deals within its unit of work.
class OpportunitiesRun : public exchange::ImportRun
{
public:
    enum Column : std::size_t
    {
        id,
        name,
        customer,
        product,
        quantity,
        owner,
        stage,
        amount,
        currency,
        engaged_on,
        closed_on,
        expected_on,
        probability,
        deal_type,
        source,
        splits,
        lines,
        rate,
    };

    OpportunitiesRun(db::Transaction&, exchange::ImportCheck&);
    void add(exchange::RowCheck&) override;
    Counts counts() const override;
    base::Result<base::Done> write(exchange::ImportLog&, base::Progress&) override;

private:
    struct Draft
    {
        std::size_t ordinal;
        Opportunity deal; // id 0: new
    };
    Opportunity read(exchange::RowCheck&, Opportunity) const;
    void read_currency(exchange::RowCheck&, Opportunity&) const;
    void read_dates(exchange::RowCheck&, Opportunity&) const;
    void read_line(exchange::RowCheck&, Opportunity&, bool is_new) const;
    void read_lines(exchange::RowCheck&, Opportunity&) const;
    void read_splits(exchange::RowCheck&, Opportunity&) const;
    bool check(exchange::RowCheck&, Opportunity&, const Opportunity* stored) const;
    const Stage* stage_of(StageId) const;

    exchange::ImportCheck& m_check;
    exchange::RowKeys m_keys;
    base::Date m_today;
    std::vector<Stage> m_stages;
    exchange::NameIndex m_customers, m_products, m_people, m_stage_names;
    std::map<std::int64_t, Opportunity> m_stored;
    std::vector<Draft> m_drafts;
    std::int64_t m_unchanged = 0;
};

} // namespace hedef::pipeline
