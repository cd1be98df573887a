#include "pipeline/deal_work.h"

#include "base/three_way.h"
#include "pipeline/credit_booking.h"
#include "pipeline/model/deal_fields.h"
#include "pipeline/rules/deal_check.h"
#include "pipeline/rules/deal_credits.h"
#include "pipeline/store/credit_notes.h"
#include "pipeline/store/credit_store.h"
#include "pipeline/store/opportunity_store.h"
#include "pipeline/store/stage_store.h"

#include <algorithm>
#include <unordered_set>

namespace hedef::pipeline {

using base::Date;
using base::Done;
using base::Refusal;
using base::Result;

namespace {

// The stages of the company, by id.
class Stages
{
public:
    explicit Stages(db::Transaction& tx) : m_stages(StageStore(tx).all()) {}
    const Stage* find(StageId id) const
    {
        const auto found = std::find_if(m_stages.begin(), m_stages.end(), [&](auto& stage) { return stage.id == id; });
        return found == m_stages.end() ? nullptr : &*found;
    }

private:
    std::vector<Stage> m_stages;
};

// What the stage asks of a deal; an open deal has no close date.
Result<Done> fit_to_stage(Opportunity& deal, const Stage* stage)
{
    if (!stage) return Refusal{"pipeline.opportunity.stage_unknown", "stage"};
    if (stage->outcome == Outcome::open) {
        deal.closed_on.reset();
        return Done{};
    }
    if (!deal.closed_on)
        return Refusal{"pipeline.opportunity.close_date_missing", "closed_on", {deal.code, stage->name}};
    if (stage->outcome == Outcome::won && !deal.amount)
        return Refusal{"pipeline.opportunity.amount_missing", "amount", {deal.code}};
    return Done{};
}

Result<Done> give_codes(OpportunityStore& store, std::vector<Opportunity>& deals, std::size_t* position)
{
    const bool single = deals.size() == 1;
    const auto& first = deals.front();
    base::CodeBook book(single ? store.codes_like(first.code.empty() ? first.name : first.code) : store.codes());
    for (std::size_t i = 0; i < deals.size(); ++i) {
        if (deals[i].code.empty() || book.take(deals[i].code)) continue;
        if (position) *position = i;
        return Refusal{"pipeline.opportunity.code_taken", "id", {deals[i].code}};
    }
    for (Opportunity& deal : deals)
        if (deal.code.empty()) deal.code = book.make(deal.name);
    return Done{};
}

// The history of a deal that comes in with its past: engaged on a day, closed on another.
void first_events(const Opportunity& deal, const Acting& acting, base::Stamp now, std::vector<StageEvent>& events)
{
    const auto day = deal.closed_on ? deal.closed_on : deal.engaged_on;
    events.push_back({{}, deal.id, {}, deal.stage, day, now, acting.by});
}

std::vector<Booked> booked_so_far(const CreditColumns& credits)
{
    std::vector<Booked> booked;
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const auto kind = credits.origin[i] == static_cast<std::int32_t>(CreditOrigin::overlay) ? SplitKind::overlay
                                                                                                : SplitKind::direct;
        booked.push_back({LineId{credits.line[i]}, ProductId{credits.product[i]}, people::PersonId{credits.person[i]},
                          kind, credits.credited_amount[i], credits.credited_margin[i],
                          base::Fraction(credits.quantity[i], one) * base::Fraction(credits.share[i], one)});
    }
    return booked;
}

// What takes everything back that stands on a deal: each sale that was not taken back yet as a return of it, and what
// adjustments left as one adjustment.
std::vector<DealCredit> everything_back(const CreditColumns& credits)
{
    const auto booked = booked_so_far(credits);
    std::unordered_set<std::int64_t> returned(credits.returns.begin(), credits.returns.end());
    std::vector<DealCredit> back;
    std::vector<Booked> rest = booked;
    for (std::size_t i = 0; i < credits.size(); ++i) {
        if (credits.kind[i] != static_cast<std::int32_t>(CreditKind::sale) || returned.contains(credits.id[i]))
            continue;
        const DealCredit sale{
            booked[i].line,   booked[i].product,          booked[i].person,           booked[i].split,
            CreditKind::sale, credits.quantity[i],        credits.amount[i],          credits.margin[i],
            credits.share[i], credits.credited_amount[i], credits.credited_margin[i], {}};
        back.push_back(take_back(sale, CreditId{credits.id[i]}));
        rest.push_back({sale.line, sale.product, sale.person, sale.split, -sale.credited_amount, -sale.credited_margin,
                        -booked[i].units});
    }
    for (DealCredit& adjustment : adjustments(rest, {}))
        back.push_back(std::move(adjustment));
    return back;
}

// Lines on which credits stand stay in the deal, with nothing on them.
void keep_credited_lines(Opportunity& deal, const Opportunity& stored, const CreditColumns& standing)
{
    for (const Line& old : stored.lines) {
        const auto same = [&](const Line& line) { return line.id == old.id; };
        if (std::any_of(deal.lines.begin(), deal.lines.end(), same)) continue;
        if (std::find(standing.line.begin(), standing.line.end(), old.id.value) == standing.line.end()) continue;
        deal.lines.push_back(
            {old.id, old.product, 0, deal.amount ? std::optional<std::int64_t>(0) : std::nullopt, std::nullopt});
    }
}

// One deal from what is stored to what is wanted: checks, rows, history, credits.
class Change
{
public:
    Change(db::Transaction& tx, const Acting& acting) : m_tx(tx), m_acting(acting), m_stages(tx), m_booking(tx, false)
    {}
    Result<Opportunity> make(const Opportunity& stored, Opportunity wanted, Date event_day);

private:
    Result<base::Fraction> rate(Opportunity& deal, bool won);
    void write_rows(Opportunity& deal, const Opportunity& stored, Date event_day);
    void write_credits(const Opportunity& deal, const CreditColumns& standing, bool was_won, bool is_won,
                       const base::Fraction& rate);

    db::Transaction& m_tx;
    Acting m_acting;
    Stages m_stages;
    CreditBooking m_booking;
};

Result<base::Fraction> Change::rate(Opportunity& deal, bool won)
{
    if (!won) return base::Fraction(1);
    return m_booking.rate_of(deal);
}

Result<Opportunity> Change::make(const Opportunity& stored, Opportunity wanted, Date event_day)
{
    const Stage* before = m_stages.find(stored.stage);
    const Stage* after = m_stages.find(wanted.stage);
    const bool was_won = before && before->outcome == Outcome::won;
    const bool is_won = after && after->outcome == Outcome::won;
    CreditStore credits(m_tx);
    const CreditColumns standing = credits.of_deal(stored.id);
    keep_credited_lines(wanted, stored, standing);
    auto checked = completed(std::move(wanted));
    if (!checked) return checked.refusal();
    Opportunity& deal = *checked;
    if (deal.code.empty()) return Refusal{"pipeline.opportunity.code_missing", "id"};
    if (const auto fits = fit_to_stage(deal, after); !fits) return fits.refusal();
    if (was_won && is_won && deal.closed_on != stored.closed_on)
        return Refusal{"pipeline.opportunity.won_date_is_fixed", "closed_on", {deal.code}};
    if (deal.code != stored.code && OpportunityStore(m_tx).find(deal.code))
        return Refusal{"pipeline.opportunity.code_taken", "id", {deal.code}};
    const auto factor = rate(deal, is_won);
    if (!factor) return factor.refusal();
    write_rows(deal, stored, event_day);
    write_credits(deal, standing, was_won, is_won, *factor);
    return std::move(deal);
}

void Change::write_rows(Opportunity& deal, const Opportunity& stored, Date event_day)
{
    OpportunityStore store(m_tx);
    if (deal.customer != stored.customer || deal.owner != stored.owner)
        deal.territory =
            CreditNotes(m_tx, false).territory(deal.customer, deal.owner, deal.closed_on.value_or(m_acting.today));
    store.update(deal);
    store.update_lines(deal, stored);
    store.update_splits(deal, stored);
    if (deal.stage != stored.stage) {
        StageEvent event{{}, deal.id, stored.stage, deal.stage, event_day, m_tx.now(), m_acting.by};
        store.insert(std::span(&event, 1));
    }
    ++deal.revision;
}

void Change::write_credits(const Opportunity& deal, const CreditColumns& standing, bool was_won, bool is_won,
                           const base::Fraction& rate)
{
    const auto count = static_cast<std::int64_t>(standing.size());
    if (was_won && !is_won)
        m_booking.add(deal, everything_back(standing), m_acting.today, count);
    else if (!was_won && is_won)
        m_booking.add(deal, credits_of(deal, rate), *deal.closed_on, count);
    else if (was_won && is_won)
        m_booking.add(deal, adjustments(booked_so_far(standing), credits_of(deal, rate)), m_acting.today, count);
    m_booking.flush();
}

} // namespace

Result<Opportunity> check_opportunity(Opportunity deal)
{
    return completed(std::move(deal));
}

Result<AddedDeals> add_opportunities(db::Transaction& tx, std::vector<Opportunity> deals, const Acting& acting,
                                     std::size_t* position)
{
    AddedDeals added;
    if (deals.empty()) return added;
    const Stages stages(tx);
    const bool many = deals.size() > 20;
    CreditBooking booking(tx, many);
    CreditNotes notes(tx, many);
    std::vector<base::Fraction> rates(deals.size(), 1);
    for (std::size_t i = 0; i < deals.size(); ++i) {
        if (position) *position = i;
        auto checked = completed(std::move(deals[i]));
        if (!checked) return checked.refusal();
        deals[i] = std::move(*checked);
        const Stage* stage = stages.find(deals[i].stage);
        if (const auto fits = fit_to_stage(deals[i], stage); !fits) return fits.refusal();
        if (stage->outcome == Outcome::won) {
            const auto rate = booking.rate_of(deals[i]);
            if (!rate) return rate.refusal();
            rates[i] = *rate;
        }
        const Date day = deals[i].closed_on.value_or(deals[i].engaged_on.value_or(acting.today));
        deals[i].territory = notes.territory(deals[i].customer, deals[i].owner, day);
    }
    OpportunityStore store(tx);
    if (const auto given = give_codes(store, deals, position); !given) return given.refusal();
    store.insert(std::span(deals));
    std::vector<StageEvent> events;
    events.reserve(deals.size());
    for (std::size_t i = 0; i < deals.size(); ++i) {
        first_events(deals[i], acting, tx.now(), events);
        if (stages.find(deals[i].stage)->outcome == Outcome::won)
            booking.add(deals[i], credits_of(deals[i], rates[i]), *deals[i].closed_on, 0);
    }
    store.insert(std::span(events));
    added.credits = booking.flush();
    added.deals = std::move(deals);
    return added;
}

Result<Opportunity> update_opportunity(db::Transaction& tx, const Opportunity& seen, const Opportunity& mine,
                                       const Acting& acting)
{
    const auto stored = OpportunityStore(tx).find(seen.id);
    if (!stored) return Refusal{"pipeline.opportunity.gone", "id", {seen.code}};
    auto merged = base::merge(seen, mine, *stored, deal_fields);
    if (!merged.conflicts.empty())
        return base::conflict_refusal("pipeline.opportunity.changed_meanwhile", merged.conflicts);
    if (merged.changed.empty()) return *stored;
    const Date day = merged.record.closed_on.value_or(acting.today);
    return Change(tx, acting).make(*stored, std::move(merged.record), day);
}

Result<Opportunity> move_opportunity(db::Transaction& tx, OpportunityId id, StageId stage, Date day,
                                     const Acting& acting)
{
    const auto stored = OpportunityStore(tx).find(id);
    if (!stored) return Refusal{"pipeline.opportunity.gone", "id"};
    if (stored->stage == stage) return *stored;
    Opportunity wanted = *stored;
    wanted.stage = stage;
    wanted.closed_on = day;
    return Change(tx, acting).make(*stored, std::move(wanted), day);
}

Result<Done> delete_opportunity(db::Transaction& tx, OpportunityId id)
{
    OpportunityStore store(tx);
    const auto deal = store.find(id);
    if (!deal) return Refusal{"pipeline.opportunity.gone", "id"};
    const Stages stages(tx);
    const Stage* stage = stages.find(deal->stage);
    if (stage && stage->outcome == Outcome::won) return Refusal{"pipeline.opportunity.won_stays", "id", {deal->code}};
    store.set_deleted(id, deal->revision, true);
    return Done{};
}

Result<Done> delete_opportunity(db::Transaction& tx, const Opportunity& seen)
{
    const auto stored = OpportunityStore(tx).find(seen.id);
    if (!stored) return Refusal{"pipeline.opportunity.gone", "id", {seen.code}};
    if (const auto touched = base::differing(seen, *stored, deal_fields); !touched.empty())
        return base::conflict_refusal("pipeline.opportunity.changed_meanwhile", touched);
    return delete_opportunity(tx, seen.id);
}

Result<Opportunity> restore_opportunity(db::Transaction& tx, const Opportunity& mine, const Acting& acting)
{
    OpportunityStore store(tx);
    const auto revision = store.revision_of_deleted(mine.id);
    if (!revision) return Refusal{"pipeline.opportunity.not_deleted", "id", {mine.code}};
    if (store.find(mine.code)) return Refusal{"pipeline.opportunity.code_taken", "id", {mine.code}};
    store.set_deleted(mine.id, *revision, false);
    const auto stored = store.find(mine.id);
    auto merged = base::merge(*stored, mine, *stored, deal_fields);
    if (merged.changed.empty()) return *stored;
    const Date day = merged.record.closed_on.value_or(acting.today);
    return Change(tx, acting).make(*stored, std::move(merged.record), day);
}

Result<Done> record_payment(db::Transaction& tx, const std::string& credit_code, Date paid_on,
                            std::optional<std::int64_t> amount)
{
    CreditStore store(tx);
    const auto credit = store.find(credit_code);
    if (!credit) return Refusal{"pipeline.payment.credit_unknown", "credit", {credit_code}};
    if (amount && *amount <= 0) return Refusal{"pipeline.payment.amount_not_positive", "amount"};
    std::int64_t open = credit->amount;
    for (const CreditPayment& payment : store.payments_of(credit->id))
        open -= payment.amount.value_or(open);
    if (amount.value_or(1) > open) return Refusal{"pipeline.payment.too_much", "amount", {std::to_string(open)}};
    const CreditPayment payment{credit->id, paid_on, amount};
    store.insert(std::span(&payment, 1));
    return Done{};
}

void erase_opportunities(db::Transaction& tx, std::span<const std::int64_t> ids)
{
    if (ids.empty()) return;
    CreditStore(tx).remove_of_deals(ids);
    OpportunityStore(tx).remove(ids);
}

} // namespace hedef::pipeline
