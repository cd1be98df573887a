#pragma once
#include "demo/model/deals.h"
#include "demo/model/market.h"
#include "demo/model/organisation.h"
#include "demo/rules/deal_making.h"
#include "demo/rules/season.h"

#include <queue>

namespace hedef::demo {

// The demo company's deals and credits in order of time, batch by batch, so that millions need no memory. Two streams
// of the same arguments give the same deals.
class DealStream
{
public:
    // The arguments must outlive the stream.
    DealStream(const Organisation&, const Market&, const Season&, const SpanOfTime&, std::int64_t credits,
               std::uint64_t seed);

    // The next deals with about so many credits; the last batch has the open pipeline. False when there are no more.
    bool next(DealBatch&, std::size_t credits);

    // Adjustments of the closed quarter that come in after it was closed; complete when the stream is at its end.
    const std::vector<CreditDraft>& late() const { return m_late; }

private:
    // Something that happens to a won deal later.
    struct Aftermath
    {
        base::Date day;
        std::int64_t deal = 0; // breaks ties
        std::vector<CreditDraft> credits;
        bool operator<(const Aftermath& other) const
        {
            return day != other.day ? day > other.day : deal > other.deal; // the earliest on top
        }
    };

    void step(DealBatch&);
    void win(DealBatch&, base::Date);
    void lose(DealBatch&, base::Date);
    void leave_open(DealBatch&);
    std::vector<CreditDraft> credit(const DealDraft&, std::int64_t deal) const;
    void pay(DealBatch&, Random&, base::Date closed, std::int64_t first, std::size_t count) const;
    void plan_aftermath(Random&, base::Date closed, const std::vector<CreditDraft>&, std::int64_t first);
    void fit(DealDraft&) const;
    void append(DealBatch&, DealDraft&&);
    std::int64_t left() const { return m_total - m_credits; }

    const SpanOfTime& m_span;
    DealMaker m_maker;
    std::int64_t m_total;
    std::uint64_t m_seed;
    bool m_dense;
    DayWalk m_walk;
    std::int64_t m_deals = 0, m_lines = 0, m_credits = 0, m_won_lately = 0;
    bool m_finished = false;
    std::priority_queue<Aftermath> m_aftermaths;
    std::vector<CreditDraft> m_late;
    std::size_t m_late_wanted;
};

} // namespace hedef::demo
