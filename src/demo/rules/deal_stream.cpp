#include "demo/rules/deal_stream.h"

#include "base/fraction.h"

#include <algorithm>

namespace hedef::demo {

namespace {

using std::chrono::days;

constexpr std::int64_t one = 1'000'000;
// From so many credits on deals have more lines, fewer are lost and their way is not told step by step.
constexpr std::int64_t many_credits = 100'000;

std::int64_t part_of(std::int64_t amount, std::int64_t share)
{
    return base::divide(static_cast<base::Int128>(amount) * share, one, base::Rounding::half_away);
}

} // namespace

DealStream::DealStream(const Organisation& organisation, const Market& market, const Season& season,
                       const SpanOfTime& span, std::int64_t credits, std::uint64_t seed)
    : m_span(span), m_maker(organisation, market, span, credits > many_credits), m_total(credits), m_seed(seed),
      m_dense(credits > many_credits), m_walk(season, span.known(), credits), m_late_wanted(credits >= 1'000 ? 3 : 0)
{
    m_total -= static_cast<std::int64_t>(m_late_wanted);
}

bool DealStream::next(DealBatch& batch, std::size_t credits)
{
    batch = {};
    batch.first_deal = m_deals;
    batch.first_credit = m_credits;
    if (m_finished) return false;
    while (left() > 0 && batch.credits.size() < credits)
        step(batch);
    if (left() == 0) {
        leave_open(batch);
        m_finished = true;
    }
    return true;
}

void DealStream::step(DealBatch& batch)
{
    const base::Date day = m_walk.day_of(m_credits);
    if (!m_aftermaths.empty() && m_aftermaths.top().day <= day) {
        const Aftermath aftermath = m_aftermaths.top();
        m_aftermaths.pop();
        if (static_cast<std::int64_t>(aftermath.credits.size()) > left()) return;
        batch.credits.insert(batch.credits.end(), aftermath.credits.begin(), aftermath.credits.end());
        m_credits += static_cast<std::int64_t>(aftermath.credits.size());
        return;
    }
    win(batch, day);
    Random random(m_seed, 3'000'000'000 + static_cast<std::uint64_t>(m_deals));
    const int lost_permille = m_dense ? 150 : 480;
    while (random.chance(lost_permille))
        lose(batch, day);
}

// The last deal of all is made as small as what is left of the credits.
void DealStream::fit(DealDraft& deal) const
{
    const auto room = static_cast<std::size_t>(left());
    if (deal.lines.size() * deal.splits.size() <= room) return;
    if (deal.splits.size() > 1) {
        deal.splits.resize(1);
        deal.splits.front() = {deal.owner, false, one};
    }
    if (deal.lines.size() > room) deal.lines.resize(room);
}

void DealStream::append(DealBatch& batch, DealDraft&& deal)
{
    deal.first_line = m_lines;
    m_lines += static_cast<std::int64_t>(deal.lines.size());
    batch.deals.push_back(std::move(deal));
    ++m_deals;
}

void DealStream::win(DealBatch& batch, base::Date day)
{
    Random random(m_seed, 2'000'000'000 + static_cast<std::uint64_t>(m_deals));
    DealDraft deal = m_maker.make(random, day);
    fit(deal);
    m_maker.tell_history(deal, random, DealStage::won, day);
    const std::int64_t number = m_deals;
    append(batch, std::move(deal));
    const auto credits = credit(batch.deals.back(), number);
    pay(batch, random, day, m_credits, credits.size());
    plan_aftermath(random, day, credits, m_credits);
    batch.credits.insert(batch.credits.end(), credits.begin(), credits.end());
    m_credits += static_cast<std::int64_t>(credits.size());
    if (day >= m_span.last.begin) ++m_won_lately;
}

void DealStream::lose(DealBatch& batch, base::Date day)
{
    Random random(m_seed, 2'000'000'000 + static_cast<std::uint64_t>(m_deals));
    DealDraft deal = m_maker.make(random, day);
    m_maker.tell_history(deal, random, DealStage::lost, day);
    append(batch, std::move(deal));
}

// About as many as were won in half a quarter, expected within the next half year.
void DealStream::leave_open(DealBatch& batch)
{
    for (std::int64_t i = 0, count = std::max<std::int64_t>(6, m_won_lately / 2); i < count; ++i) {
        Random random(m_seed, 2'000'000'000 + static_cast<std::uint64_t>(m_deals));
        DealDraft deal = m_maker.make(random, m_span.today);
        const auto stage = static_cast<DealStage>(std::min(random.below(5), random.below(5)) % 4);
        m_maker.tell_history(deal, random, stage, m_span.today - days(random.between(0, 40)));
        deal.expected_on = m_span.today + days(random.between(-5, 170) / (1 + static_cast<int>(stage)));
        append(batch, std::move(deal));
    }
}

// As pipeline makes credits of a deal in the company's currency: each line over the direct shares by largest remainder,
// overlay shares rounded half away.
std::vector<CreditDraft> DealStream::credit(const DealDraft& deal, std::int64_t number) const
{
    std::vector<std::int64_t> direct;
    for (const SplitDraft& split : deal.splits)
        direct.push_back(split.overlay ? 0 : split.share);
    std::vector<CreditDraft> credits;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
        const LineDraft& line = deal.lines[l];
        std::vector<std::int64_t> amounts{line.amount}, margins{line.margin};
        if (deal.splits.size() > 1) {
            amounts = base::split_by_largest_remainder(line.amount, direct);
            margins = base::split_by_largest_remainder(line.margin, direct);
        }
        for (std::size_t s = 0; s < deal.splits.size(); ++s) {
            const SplitDraft& split = deal.splits[s];
            CreditDraft credit;
            credit.day = *deal.closed_on;
            credit.overlay = split.overlay;
            credit.person = split.person;
            credit.customer = deal.customer;
            credit.product = line.product;
            credit.territory = deal.territory;
            credit.type = deal.type;
            credit.quantity = line.quantity;
            credit.amount = line.amount;
            credit.margin = line.margin;
            credit.share = split.share;
            credit.credited_amount = split.overlay ? part_of(line.amount, split.share) : amounts[s];
            credit.credited_margin = split.overlay ? part_of(line.margin, split.share) : margins[s];
            credit.deal = number;
            credit.line = deal.first_line + static_cast<std::int64_t>(l);
            credits.push_back(credit);
        }
    }
    return credits;
}

// Most customers pay the whole invoice after some weeks, some in two parts, a few never; what lies behind today is not
// known yet.
void DealStream::pay(DealBatch& batch, Random& random, base::Date closed, std::int64_t first, std::size_t count) const
{
    if (random.chance(20)) return;
    const base::Date paid = closed + days(random.between(5, 80));
    const bool in_parts = random.chance(200);
    const base::Date part = closed + days(random.between(1, 20));
    const std::int64_t permille = random.between(200, 700);
    // The amounts of this batch's newest deal, whose credits are not in the batch yet: its lines.
    const DealDraft& deal = batch.deals.back();
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t amount = deal.lines[i / deal.splits.size()].amount;
        const auto credit = first + static_cast<std::int64_t>(i);
        if (in_parts && part <= m_span.today && part < paid)
            batch.payments.push_back({credit, part, amount * permille / 1000});
        if (paid <= m_span.today) batch.payments.push_back({credit, paid, std::nullopt});
    }
}

void DealStream::plan_aftermath(Random& random, base::Date closed, const std::vector<CreditDraft>& credits,
                                std::int64_t first)
{
    const auto kind = random.below(1000);
    Aftermath aftermath{closed + days(random.between(4, 150)), credits.front().deal, {}};
    if (kind < 28) { // the first line comes back
        for (std::size_t i = 0; i < credits.size() && credits[i].line == credits.front().line; ++i) {
            CreditDraft back = credits[i];
            back.kind = DraftKind::take_back;
            back.day = aftermath.day;
            back.returns = first + static_cast<std::int64_t>(i);
            for (std::int64_t CreditDraft::*figure :
                 {&CreditDraft::quantity, &CreditDraft::amount, &CreditDraft::margin, &CreditDraft::credited_amount,
                  &CreditDraft::credited_margin})
                back.*figure = -(back.*figure);
            aftermath.credits.push_back(back);
        }
        m_aftermaths.push(std::move(aftermath));
        return;
    }
    const bool late =
        m_late.size() < m_late_wanted && m_span.closed.contains(closed) && credits.front().credited_amount > 1'000'000;
    if (kind >= 34 && !late) return;
    CreditDraft change = credits.front(); // a price was corrected
    change.kind = DraftKind::adjustment;
    change.day = aftermath.day;
    change.quantity = 0;
    change.share = one;
    change.amount = change.credited_amount = part_of(change.credited_amount, random.between(-40'000, 60'000));
    change.margin = change.credited_margin = change.credited_amount;
    if (late) {
        change.day = closed;
        m_late.push_back(change);
        return;
    }
    aftermath.credits.push_back(change);
    m_aftermaths.push(std::move(aftermath));
}

} // namespace hedef::demo
