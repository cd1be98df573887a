// The verbs of deals_presenter.h, and what can be taken back.
#include "pipeline/present/deal_steps.h"
#include "pipeline/present/deals_presenter.h"
#include "words/figures.h"

namespace hedef::pipeline {

void DealsPresenter::move(const std::vector<DealRow>& rows, StageId stage, base::Date day, Ended then)
{
    std::vector<OpportunityId> ids;
    for (const DealRow& row : rows)
        if (row.stage_id != stage) ids.push_back(row.id);
    std::string to;
    for (const Stage& choice : m_state.choices->stages)
        if (choice.id == stage) to = choice.name;
    ask(
        [services = m_services, ids, stage, day, by = people::PersonId{desk().person}] {
            Done done;
            for (const auto id : ids) {
                const auto before = services.list.sheet(id);
                const auto moved = services.pipeline.move(id, stage, day, by);
                if (before && moved) {
                    if (done.now_and_before.empty()) done.name = called(before->deal, before->customer);
                    done.now_and_before.emplace_back(*moved, before->deal);
                } else if (!moved && !done.refusal) {
                    done.refusal = moved.refusal();
                }
            }
            return done;
        },
        [this, to, then](Done done) {
            then(done.now_and_before.empty() ? done.refusal : std::nullopt);
            if (done.refusal && !done.now_and_before.empty()) m_view.tell(*done.refusal);
            remember_moves(std::move(done), to);
        });
}

void DealsPresenter::remember_moves(Done done, const std::string& stage)
{
    if (done.now_and_before.empty()) return;
    for (const auto& [now, before] : done.now_and_before)
        m_reading.again(now.id);
    load_totals();
    const auto count = static_cast<std::int64_t>(done.now_and_before.size());
    auto what = count == 1 ? words::_("Move “{1}” to {2}", done.name, stage)
                           : words::_("Move {1} deals to {2}", words::count(count), stage);
    desk().undo.did(deal_change_step(desk(), m_services.pipeline, std::move(what), std::move(done.now_and_before),
                                     m_view.teller()));
}

void DealsPresenter::remove(const std::vector<DealRow>& rows)
{
    if (rows.empty() || !m_view.may_delete(rows)) return;
    std::vector<OpportunityId> ids;
    for (const DealRow& row : rows)
        ids.push_back(row.id);
    struct Gone
    {
        std::vector<Opportunity> deals;
        std::string name; // of the first, as people call it
        std::optional<base::Refusal> refusal;
    };
    ask(
        [services = m_services, ids] {
            Gone gone;
            for (const auto id : ids) {
                const auto sheet = services.list.sheet(id);
                const auto removed = services.pipeline.remove(id);
                if (sheet && removed) {
                    if (gone.deals.empty()) gone.name = called(sheet->deal, sheet->customer);
                    gone.deals.push_back(sheet->deal);
                } else if (!removed && !gone.refusal) {
                    gone.refusal = removed.refusal();
                }
            }
            return gone;
        },
        [this](Gone gone) {
            if (gone.refusal) m_view.tell(*gone.refusal);
            if (gone.deals.empty()) return;
            auto what = gone.deals.size() == 1
                            ? words::_("Delete deal “{1}”", gone.name)
                            : words::_("Delete {1} deals", words::count(static_cast<std::int64_t>(gone.deals.size())));
            for (const Opportunity& deal : gone.deals)
                m_reading.again(deal.id);
            load_totals();
            desk().undo.did(deals_step(desk(), m_services.pipeline, std::move(what), std::move(gone.deals), false,
                                       m_view.teller()));
        });
}

DealDraft DealsPresenter::draft()
{
    DealDraft draft;
    draft.currency = m_company.currency;
    draft.owner = people::PersonId{desk().person};
    if (m_state.choices)
        for (const Stage& stage : m_state.choices->stages)
            if (stage.outcome == Outcome::open) {
                draft.stage = stage.id;
                break;
            }
    return draft;
}

void DealsPresenter::add(const DealDraft& draft, Ended then)
{
    using Added = base::Result<DealSheet>;
    ask(
        [services = m_services, draft, by = people::PersonId{desk().person}]() -> Added {
            Opportunity deal = deal_of(draft);
            if (!draft.customer.empty()) {
                const auto customer = services.customers.find(draft.customer);
                if (!customer) return base::Refusal{customer.refusal().code, "customer", customer.refusal().args};
                deal.customer = *customer;
            }
            const auto added = services.pipeline.add(deal, by);
            if (!added) return added.refusal();
            return services.list.sheet(added->id);
        },
        [this, then](Added added) {
            then(added ? std::nullopt : std::optional(added.refusal()));
            if (!added) return;
            m_reading.again(added->deal.id);
            load_totals();
            desk().undo.did(deals_step(desk(), m_services.pipeline,
                                       words::_("Add deal “{1}”", called(added->deal, added->customer)),
                                       {added->deal}, true, m_view.teller()));
            desk().navigator.open({"pipeline.deal", added->deal.code});
        });
}

} // namespace hedef::pipeline
