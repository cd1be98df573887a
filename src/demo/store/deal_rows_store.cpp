#include "demo/store/deal_rows_store.h"

#include "base/text.h"
#include "db/bulk.h"

#include <algorithm>

namespace hedef::demo {

namespace {

std::int64_t amount_of(const DealDraft& deal)
{
    std::int64_t sum = 0;
    for (const LineDraft& line : deal.lines)
        sum += line.amount;
    return sum;
}

} // namespace

std::string deal_code(std::int64_t number, std::int64_t largest)
{
    const std::string digits = std::to_string(number + 1), widest = std::to_string(largest);
    return "F" + std::string(widest.size() > digits.size() ? widest.size() - digits.size() : 0, '0') + digits;
}

DealRowsStore::DealRowsStore(db::Transaction& tx, const Counts& counts, std::int64_t largest_code)
    : m_tx(tx), m_largest_code(largest_code), m_first_deal(tx.new_ids("opportunity", counts.deals)),
      m_first_line(tx.new_ids("opportunity_line", counts.lines)),
      m_next_split(tx.new_ids("opportunity_split", counts.splits)), m_next_step(tx.new_ids("stage_event", counts.steps))
{}

void DealRowsStore::add(const std::vector<DealDraft>& deals, const DemoIds& ids)
{
    add_deals(deals, ids);
    add_lines(deals, ids);
    add_splits(deals, ids);
    add_steps(deals, ids);
    m_deals += static_cast<std::int64_t>(deals.size());
}

void DealRowsStore::add_deals(const std::vector<DealDraft>& deals, const DemoIds& ids)
{
    std::vector<std::int64_t> id, customer, owner, territory, stage, amount;
    std::vector<std::string> code, name, find_key, sort_key, type, source;
    std::vector<base::Date> engaged, expected;
    std::vector<std::optional<base::Date>> closed;
    for (const DealDraft& deal : deals) {
        const std::int64_t number = m_deals + static_cast<std::int64_t>(id.size());
        id.push_back(deal_id(number));
        code.push_back(deal_code(number, m_largest_code));
        find_key.push_back(base::find_key(deal.name));
        sort_key.push_back(base::sort_key(deal.name));
        name.push_back(deal.name);
        customer.push_back(ids.at(ids.customers, deal.customer));
        owner.push_back(ids.at(ids.people, deal.owner));
        territory.push_back(ids.at(ids.territories, deal.territory));
        stage.push_back(ids.stages[static_cast<std::size_t>(deal.stage)]);
        amount.push_back(amount_of(deal));
        type.emplace_back(deal.type);
        source.emplace_back(deal.source);
        engaged.push_back(deal.engaged_on);
        expected.push_back(deal.expected_on);
        closed.push_back(deal.closed_on);
    }
    const std::vector<std::string> currency(deals.size(), "TRY");
    const std::vector<std::int64_t> revision(deals.size(), 1);
    db::insert_rows(m_tx, "opportunity",
                    {{"id", id},
                     {"code", code},
                     {"name", name},
                     {"find_key", find_key},
                     {"sort_key", sort_key},
                     {"customer_id", customer},
                     {"owner_id", owner},
                     {"territory_id", territory},
                     {"stage_id", stage},
                     {"amount", amount},
                     {"currency", currency},
                     {"deal_type", type},
                     {"source", source},
                     {"engaged_on", engaged},
                     {"expected_on", expected},
                     {"closed_on", closed},
                     {"revision", revision}});
}

void DealRowsStore::add_lines(const std::vector<DealDraft>& deals, const DemoIds& ids)
{
    std::vector<std::int64_t> id, deal_ids, position, product, quantity, amount, margin;
    for (std::size_t d = 0; d < deals.size(); ++d)
        for (std::size_t l = 0; l < deals[d].lines.size(); ++l) {
            const LineDraft& line = deals[d].lines[l];
            id.push_back(line_id(deals[d].first_line + static_cast<std::int64_t>(l)));
            deal_ids.push_back(deal_id(m_deals + static_cast<std::int64_t>(d)));
            position.push_back(static_cast<std::int64_t>(l) + 1);
            product.push_back(ids.at(ids.products, line.product));
            quantity.push_back(line.quantity);
            amount.push_back(line.amount);
            margin.push_back(line.margin);
        }
    const std::vector<std::int64_t> revision(id.size(), 1);
    db::insert_rows(m_tx, "opportunity_line",
                    {{"id", id},
                     {"opportunity_id", deal_ids},
                     {"position", position},
                     {"product_id", product},
                     {"quantity", quantity},
                     {"amount", amount},
                     {"margin", margin},
                     {"revision", revision}});
}

void DealRowsStore::add_splits(const std::vector<DealDraft>& deals, const DemoIds& ids)
{
    std::vector<std::int64_t> id, deal_ids, person, share;
    std::vector<std::string> kind;
    for (std::size_t d = 0; d < deals.size(); ++d)
        for (const SplitDraft& split : deals[d].splits) {
            id.push_back(m_next_split++);
            deal_ids.push_back(deal_id(m_deals + static_cast<std::int64_t>(d)));
            person.push_back(ids.at(ids.people, split.person));
            kind.emplace_back(split.overlay ? "overlay" : "direct");
            share.push_back(split.share);
        }
    const std::vector<std::int64_t> revision(id.size(), 1);
    db::insert_rows(m_tx, "opportunity_split",
                    {{"id", id},
                     {"opportunity_id", deal_ids},
                     {"person_id", person},
                     {"kind", kind},
                     {"share", share},
                     {"revision", revision}});
}

// Entered on the day they happened, at nine in the morning.
void DealRowsStore::add_steps(const std::vector<DealDraft>& deals, const DemoIds& ids)
{
    std::vector<std::int64_t> id, deal_ids, to, by;
    std::vector<std::optional<std::int64_t>> from;
    std::vector<base::Date> day;
    std::vector<std::string> at;
    for (std::size_t d = 0; d < deals.size(); ++d)
        for (const StageStep& step : deals[d].steps) {
            id.push_back(m_next_step++);
            deal_ids.push_back(deal_id(m_deals + static_cast<std::int64_t>(d)));
            from.push_back(step.from ? std::optional(ids.stages[static_cast<std::size_t>(*step.from)]) : std::nullopt);
            to.push_back(ids.stages[static_cast<std::size_t>(step.to)]);
            day.push_back(step.day);
            at.push_back(base::to_iso(base::Stamp(step.day + std::chrono::hours(9))));
            by.push_back(ids.at(ids.people, deals[d].owner));
        }
    db::insert_rows(m_tx, "stage_event",
                    {{"id", id},
                     {"opportunity_id", deal_ids},
                     {"from_stage_id", from},
                     {"to_stage_id", to},
                     {"day", day},
                     {"at", at},
                     {"by_person_id", by}});
}

} // namespace hedef::demo
