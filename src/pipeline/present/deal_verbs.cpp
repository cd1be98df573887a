// The verbs of deal_presenter.h that are done at once, and what can be taken back.
#include "pipeline/model/deal_fields.h"
#include "pipeline/present/deal_presenter.h"
#include "pipeline/present/deal_steps.h"
#include "words/language.h"

namespace hedef::pipeline {

void DealPresenter::remember(const Answer& answer)
{
    const auto& now = answer.sheet->deal;
    if (!answer.before || base::differing(*answer.before, now, deal_fields).empty()) return;
    desk().undo.did(deal_change_step(desk(), m_services.pipeline,
                                     change_words(*answer.before, {now, answer.sheet->customer}, words()),
                                     {{now, *answer.before}}, m_view.teller()));
}

void DealPresenter::change(Verb verb, Ended then)
{
    if (m_state.touched || m_state.saving || m_state.loading || m_state.gone) return;
    m_state.saving = true;
    m_state.refusal.reset();
    show();
    ask(
        [services = m_services, id = m_seen.deal.id, verb, by = people::PersonId{desk().person}] {
            Answer answer;
            const auto before = services.list.sheet(id);
            if (const auto done = verb(services.pipeline, id, by); !done)
                answer.refusal = done.refusal();
            else if (before)
                answer.before = before->deal;
            if (auto sheet = services.list.sheet(id)) answer.sheet = std::move(*sheet);
            return answer;
        },
        [this, then](Answer answer) {
            m_state.saving = false;
            m_state.gone = !answer.sheet;
            if (m_state.gone) m_state.refusal = answer.refusal;
            if (answer.sheet) {
                remember(answer);
                take(std::move(*answer.sheet));
            }
            show();
            then(answer.refusal);
        });
}

void DealPresenter::move(StageId stage, base::Date day, Ended then)
{
    change([=](PipelineService& pipeline, OpportunityId id,
               people::PersonId by) { return pipeline.move(id, stage, day, by); },
           std::move(then));
}

void DealPresenter::win(base::Date day, Ended then)
{
    change([=](PipelineService& pipeline, OpportunityId id, people::PersonId by) { return pipeline.win(id, day, by); },
           std::move(then));
}

void DealPresenter::lose(base::Date day, Ended then)
{
    change([=](PipelineService& pipeline, OpportunityId id, people::PersonId by) { return pipeline.lose(id, day, by); },
           std::move(then));
}

void DealPresenter::reopen(base::Date day, Ended then)
{
    change([=](PipelineService& pipeline, OpportunityId id,
               people::PersonId by) { return pipeline.reopen(id, day, by); },
           std::move(then));
}

void DealPresenter::remove()
{
    if (m_state.saving || m_state.loading || m_state.gone || !m_view.may_delete()) return;
    ask([&pipeline = m_services.pipeline, seen = std::vector{m_seen.deal}] { return pipeline.remove(seen); },
        [this](base::Result<base::Done> answer) {
            if (!answer) {
                m_state.refusal = in_words(answer.refusal());
                return show();
            }
            desk().undo.did(deals_step(desk(), m_services.pipeline,
                                       hedef::words::_("Delete deal “{1}”", called(m_seen.deal, m_seen.customer)),
                                       {m_seen.deal}, false, m_view.teller()));
            m_state.touched = false;
            m_state.gone = true;
            m_view.close();
        });
}

} // namespace hedef::pipeline
