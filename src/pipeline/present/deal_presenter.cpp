#include "pipeline/present/deal_presenter.h"

#include "base/text.h"
#include "pipeline/model/deal_fields.h"
#include "pipeline/present/deal_steps.h"
#include "pipeline/present/unsaved_json.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

constexpr auto changed_meanwhile = "pipeline.opportunity.changed_meanwhile";
constexpr auto gone = "pipeline.opportunity.gone";

} // namespace

DealPresenter::DealPresenter(desk::Desk& desk, DealView& view, DealServices services, const company::Company& company,
                             std::string code)
    : Presenter(desk), m_view(view), m_services(services), m_company(company), m_code(std::move(code)),
      m_place{"pipeline.deal", m_code}
{
    m_changes = desk.changes.subscribe("", [this](const base::Change& change) { heard(change); });
}

DealWords DealPresenter::words()
{
    return {*m_state.choices, desk().clock.today()};
}

void DealPresenter::open()
{
    show();
    ask([&list = m_services.list] { return list.choices(); },
        [this](DealChoices choices) {
            m_state.choices = std::make_shared<const DealChoices>(std::move(choices));
            load(true);
        });
}

void DealPresenter::refresh()
{
    if (!m_state.touched) open();
}

void DealPresenter::load(bool first)
{
    ask_latest([&list = m_services.list, code = m_code, id = m_seen.deal.id] {
        return id ? list.sheet(id) : list.sheet(code);
    },
               [this, first](base::Result<DealSheet> sheet) {
                   m_state.loading = false;
                   m_state.gone = !sheet;
                   if (!sheet) {
                       if (!take_up_draft()) m_state.refusal = base::Refusal{gone, "id", {m_code}};
                       return show();
                   }
                   if (first) m_state.refusal.reset();
                   take(std::move(*sheet));
                   take_up_draft();
                   show();
               });
}

// What is stored is what is shown and edited from now on.
void DealPresenter::take(DealSheet sheet)
{
    m_seen = {sheet.deal, sheet.customer};
    m_code = sheet.deal.code;
    m_state.mine = m_seen;
    m_state.history = steps(sheet);
    m_state.outcome = outcome_of(sheet.deal.stage);
    m_state.gone = m_state.touched = m_state.changed_elsewhere = m_state.deleted_elsewhere = false;
    m_state.recovered.reset();
    ++m_state.version;
}

// What was unsaved when the program ended, edited on from where it was: what others saved since is told apart by the
// save, as always. Of a deal that was deleted meanwhile the save asks whether to bring it back.
bool DealPresenter::take_up_draft()
{
    const auto left = desk().drafts.take(m_place);
    const auto unsaved = left ? unsaved_deal(left->text) : std::nullopt;
    if (!unsaved) return false;
    const NamedDeal stored = m_seen;
    const bool deleted = m_state.gone;
    m_state.mine = unsaved->mine;
    compare();
    if (!deleted && !m_state.touched) return false; // it was saved after all
    m_seen = unsaved->seen;
    m_state.mine = stored;
    compare();
    m_state.changed_elsewhere = deleted || m_state.touched;
    m_state.mine = unsaved->mine;
    compare();
    m_code = m_seen.deal.code;
    m_state.outcome = outcome_of(m_seen.deal.stage);
    m_state.gone = false;
    m_state.recovered = left->kept_at;
    ++m_state.version;
    return true;
}

std::string DealPresenter::draft() const
{
    return m_state.touched ? text_of(Unsaved<NamedDeal>{m_seen, m_state.mine}) : std::string();
}

void DealPresenter::keep_recovered()
{
    m_state.recovered.reset();
    show();
}

Outcome DealPresenter::outcome_of(StageId id) const
{
    for (const Stage& stage : m_state.choices->stages)
        if (stage.id == id) return stage.outcome;
    return Outcome::open;
}

std::vector<StageStep> DealPresenter::steps(const DealSheet& sheet)
{
    std::vector<StageStep> steps;
    const auto& events = sheet.events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        StageStep step{events[i].id.value, words().stage(events[i].to), words().person(events[i].by), events[i].day, {}};
        const bool last = i + 1 == events.size();
        const bool still_there = last && outcome_of(events[i].to) == Outcome::open;
        const auto until = !last ? events[i + 1].day : still_there ? std::optional(desk().clock.today()) : std::nullopt;
        if (step.day && until) step.days = (*until - *step.day).count();
        steps.push_back(std::move(step));
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

void DealPresenter::compare()
{
    const auto differs = [&](const auto&... field) {
        return ((m_state.mine.deal.*field.member != m_seen.deal.*field.member) || ...);
    };
    m_state.touched = std::apply(differs, deal_fields) || m_state.mine.customer != m_seen.customer;
}

void DealPresenter::edit(const DealForm& form)
{
    if (m_state.loading || m_state.gone) return;
    Opportunity& deal = m_state.mine.deal;
    deal.name = base::trimmed(form.name);
    m_state.mine.customer = form.customer;
    if (form.owner != deal.owner) take_owner(deal, form.owner);
    deal.currency = form.currency;
    if (form.amount != deal.amount && deal.lines.size() <= 1) take_amount(deal, form.amount);
    deal.probability = form.probability;
    deal.deal_type = form.deal_type;
    deal.source = form.source;
    deal.rate = form.rate;
    deal.engaged_on = form.engaged_on;
    deal.expected_on = form.expected_on;
    if (m_state.outcome != Outcome::open) deal.closed_on = form.closed_on;
    compare();
    show();
}

void DealPresenter::edit_lines(std::vector<Line> lines)
{
    take_lines(m_state.mine.deal, std::move(lines));
    compare();
    ++m_state.version; // the amount is another now
    show();
}

void DealPresenter::edit_splits(std::vector<Split> splits)
{
    m_state.mine.deal.splits = std::move(splits);
    compare();
    show();
}

void DealPresenter::discard()
{
    m_state.mine = m_seen;
    m_state.touched = false;
    m_state.refusal.reset();
    m_state.recovered.reset();
    ++m_state.version;
    show();
    if (m_state.changed_elsewhere) load(true);
}

void DealPresenter::save(std::function<void()> then)
{
    if (m_state.saving || m_state.gone || m_state.loading) return;
    if (!m_state.touched) {
        if (then) then();
        return;
    }
    send(false, std::move(then));
}

void DealPresenter::send(bool restoring, std::function<void()> then)
{
    m_state.saving = true;
    m_state.refusal.reset();
    show();
    ask(
        [services = m_services, seen = m_seen, mine = m_state.mine, restoring, by = people::PersonId{desk().person}] {
            Answer answer;
            Opportunity wanted = mine.deal;
            if (mine.customer.empty())
                wanted.customer = {};
            else if (mine.customer != seen.customer) {
                const auto found = services.customers.find(mine.customer);
                if (!found) {
                    answer.refusal = found.refusal();
                    answer.refusal->field = "customer";
                    return answer;
                }
                wanted.customer = *found;
            }
            const auto saved = restoring ? services.pipeline.restore(wanted, by)
                                         : services.pipeline.update(seen.deal, wanted, by);
            if (!saved) answer.refusal = saved.refusal();
            if (auto sheet = services.list.sheet(seen.deal.id)) answer.sheet = std::move(*sheet);
            if (saved && answer.sheet && !restoring)
                answer.before = base::without_mine(seen.deal, wanted, answer.sheet->deal, deal_fields);
            return answer;
        },
        [this, then](Answer answer) { answered(std::move(answer), then); });
}

void DealPresenter::answered(Answer answer, std::function<void()> then)
{
    m_state.saving = false;
    if (!answer.refusal && answer.sheet) {
        remember(answer);
        take(std::move(*answer.sheet));
        show();
        if (then) then();
        return;
    }
    if (answer.refusal->code == changed_meanwhile && answer.sheet)
        return settle_conflicts(std::move(*answer.sheet), *answer.refusal, then);
    if (answer.refusal->code == gone) {
        if (m_view.restore_deleted()) return send(true, then);
        m_state.touched = false;
        m_state.gone = true;
        m_state.refusal = answer.refusal;
        show();
        return m_view.close();
    }
    m_state.refusal = answer.refusal;
    show();
}

void DealPresenter::settle_conflicts(DealSheet sheet, const base::Refusal& refusal, std::function<void()> then)
{
    const NamedDeal theirs{sheet.deal, sheet.customer};
    NamedDeal mine = m_state.mine;
    // The customer that was typed is told apart by its name only: with another id the comparison sees my change.
    if (mine.customer != m_seen.customer && mine.deal.customer == m_seen.deal.customer)
        mine.deal.customer = customers::CustomerId{mine.customer.empty() ? 0 : -1};
    if (mine.customer == theirs.customer) mine.deal.customer = theirs.deal.customer;
    const auto decisions = m_view.decide(conflicts_of(m_seen, mine, theirs, words()));
    if (!decisions) {
        m_state.refusal = in_words(refusal);
        return show();
    }
    auto answer = resolved(m_seen, mine, theirs, *decisions, words());
    if (!answer) {
        m_state.refusal = answer.refusal();
        return show();
    }
    m_seen = theirs;
    m_state.mine = std::move(*answer);
    if (m_state.mine.customer == theirs.customer) m_state.mine.deal.customer = theirs.deal.customer;
    compare();
    ++m_state.version;
    show();
    if (m_state.touched) return send(false, then);
    take(std::move(sheet));
    show();
    if (then) then();
}

void DealPresenter::heard(const base::Change& change)
{
    if (m_state.loading || m_state.gone || m_state.saving) return;
    const bool about_it = change.topic == "opportunity" && (change.id == 0 || change.id == m_seen.deal.id.value);
    if (about_it || change.topic == "everything") look_for_changes();
}

// Untouched, the window shows what is stored now; while it is edited it says so and changes nothing.
void DealPresenter::look_for_changes()
{
    ask_latest([&list = m_services.list, id = m_seen.deal.id] { return list.sheet(id); },
               [this](base::Result<DealSheet> sheet) {
                   if (m_state.saving) return;
                   if (sheet && sheet->deal == m_seen.deal && sheet->customer == m_seen.customer) return;
                   if (m_state.touched) {
                       m_state.changed_elsewhere = true;
                       m_state.deleted_elsewhere = !sheet;
                       return show();
                   }
                   m_state.gone = !sheet;
                   if (sheet)
                       take(std::move(*sheet));
                   else
                       m_state.refusal = base::Refusal{gone, "id", {m_code}};
                   show();
               });
}

void DealPresenter::failed()
{
    m_state.saving = false;
    show();
}

} // namespace hedef::pipeline
