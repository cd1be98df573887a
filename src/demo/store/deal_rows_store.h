#pragma once
#include "db/database.h"
#include "demo/model/ids.h"

#include <string>
#include <vector>

namespace hedef::demo {

// The code of a deal, by its number from 0; largest: for the width of all codes.
std::string deal_code(std::int64_t number, std::int64_t largest);
// More deals than so many credits come from are never made.
constexpr std::int64_t largest_deal(std::int64_t credits)
{
    return 2 * credits + 100;
}

// All SQL with which the demo company writes deals with their past: rows of opportunity, opportunity_line,
// opportunity_split and stage_event, which the verbs of pipeline only write for what happens today. Ids are leased for
// all rows at once, so that a number is always the same distance from its id.
class DealRowsStore
{
public:
    struct Counts
    {
        std::int64_t deals = 0, lines = 0, splits = 0, steps = 0;
    };
    DealRowsStore(db::Transaction&, const Counts&, std::int64_t largest_code);

    // The next deals, in the order of their numbers.
    void add(const std::vector<DealDraft>&, const DemoIds&);

    std::int64_t deal_id(std::int64_t number) const { return m_first_deal + number; }
    std::int64_t line_id(std::int64_t number) const { return m_first_line + number; }

private:
    void add_deals(const std::vector<DealDraft>&, const DemoIds&);
    void add_lines(const std::vector<DealDraft>&, const DemoIds&);
    void add_splits(const std::vector<DealDraft>&, const DemoIds&);
    void add_steps(const std::vector<DealDraft>&, const DemoIds&);

    db::Transaction& m_tx;
    std::int64_t m_largest_code;
    std::int64_t m_first_deal, m_first_line, m_next_split, m_next_step;
    std::int64_t m_deals = 0; // written so far
};

} // namespace hedef::demo
