#include "pipeline/present/deals_presenter.h"

#include "pipeline/present/deal_filter_text.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::pipeline {

namespace {

// Up to so many rows are asked for anew as a whole when others changed something; in longer lists only the row.
constexpr std::size_t most_reloaded = 2000;

using Rows = std::vector<DealRow>;

} // namespace

DealsPresenter::DealsPresenter(desk::Desk& desk, DealsView& view, DealServices services,
                               const company::Company& company)
    : Presenter(desk), m_view(view), m_services(services), m_company(company),
      m_calendar(company.fiscal_year_start)
{
    m_changes = desk.changes.subscribe("", [this](const base::Change& change) { heard(change); });
}

void DealsPresenter::show()
{
    m_view.show(m_state);
    m_state.grown = false;
    m_state.changed.clear();
}

void DealsPresenter::use(std::vector<DealRow> rows)
{
    m_rows = std::make_shared<Rows>(std::move(rows));
    m_state.rows = m_rows;
}

void DealsPresenter::open(desk::FilterValues values)
{
    m_state.filter = std::move(values);
    show();
    load_choices();
}

void DealsPresenter::load_choices()
{
    ask([&list = m_services.list] { return list.choices(); },
        [this](DealChoices choices) {
            m_state.choices = std::make_shared<const DealChoices>(std::move(choices));
            load_first();
        });
}

void DealsPresenter::filter(desk::FilterValues values)
{
    arrange(std::move(values), m_state.order, m_state.descending);
}

void DealsPresenter::sort(DealOrder order, bool descending)
{
    arrange(m_state.filter, order, descending);
}

void DealsPresenter::arrange(desk::FilterValues values, DealOrder order, bool descending)
{
    if (values == m_state.filter && order == m_state.order && descending == m_state.descending) return;
    m_state.filter = std::move(values);
    m_state.order = order;
    m_state.descending = descending;
    if (m_state.choices) load_first();
}

DealQuery DealsPresenter::query(int limit) const
{
    return {*m_filter, m_state.order, m_state.descending, {}, limit};
}

void DealsPresenter::load_first()
{
    ++m_question;
    const auto filter = understood(m_state.filter, *m_state.choices, m_calendar, desk().clock.today(), m_company.currency);
    m_page_on_its_way = m_reload_again = m_reloading = false;
    m_state.refusal.reset();
    m_state.totals.reset();
    if (!filter) {
        m_filter.reset();
        m_state.refusal = filter.refusal();
        use(Rows());
        m_state.loading = false;
        m_state.complete = true;
        m_state.totals = DealTotals{};
        return show();
    }
    m_filter = *filter;
    m_state.loading = true;
    show();
    ask_latest([&list = m_services.list, query = query(page_size)] { return list.page(query); },
               [this](Rows rows) {
                   replace_rows(std::move(rows), false);
                   load_totals();
               });
}

void DealsPresenter::replace_rows(Rows rows, bool quiet)
{
    m_state.loading = false;
    const auto asked = quiet ? std::max<std::size_t>(m_state.rows->size(), page_size) : page_size;
    m_state.complete = rows.size() < asked;
    if (quiet) {
        std::unordered_map<std::int64_t, const DealRow*> before;
        for (const DealRow& row : *m_state.rows)
            before.emplace(row.id.value, &row);
        for (const DealRow& row : rows) {
            const auto known = before.find(row.id.value);
            if (known == before.end() || !(*known->second == row)) m_state.changed.push_back(row.id);
        }
    }
    use(std::move(rows));
    show();
}

// While one count is on its way another is not asked for; what changed meanwhile is counted afterwards.
void DealsPresenter::load_totals()
{
    if (!m_filter) return;
    m_totals_again = m_totals_on_their_way;
    if (m_totals_on_their_way) return;
    m_totals_on_their_way = true;
    ask([&list = m_services.list, filter = *m_filter] { return list.totals(filter); },
        [this, question = m_question](DealTotals totals) {
            m_totals_on_their_way = false;
            if (m_totals_again || question != m_question) return load_totals();
            m_state.totals = std::move(totals);
            show();
        });
}

void DealsPresenter::more()
{
    if (m_state.loading || m_state.complete || m_page_on_its_way || m_reloading || !m_filter || m_state.rows->empty())
        return;
    m_page_on_its_way = true;
    DealQuery next = query(later_page_size);
    next.after = m_rows->back();
    ask_latest([&list = m_services.list, next] { return list.page(next); },
               [this](Rows page) {
                   m_page_on_its_way = false;
                   m_state.complete = page.size() < static_cast<std::size_t>(later_page_size);
                   // In place: a copy of all rows for each page would be felt after some hundred thousand.
                   std::move(page.begin(), page.end(), std::back_inserter(*m_rows));
                   m_state.grown = true;
                   show();
                   if (m_reload_again) reload_quietly();
               });
}

void DealsPresenter::refresh()
{
    load_choices();
}

// What others did: the rows become what they are now, cursor and selection stay.
void DealsPresenter::heard(const base::Change& change)
{
    if (!m_state.choices || m_state.loading) return;
    if (change.topic == "opportunity" && change.id != 0 && m_state.rows->size() > most_reloaded) {
        replace_one(OpportunityId{change.id});
        return load_totals();
    }
    if (change.topic == "opportunity" || change.topic == "stage" || change.topic == "everything") {
        reload_quietly();
        load_totals();
    }
}

void DealsPresenter::reload_quietly()
{
    if (!m_filter) return;
    m_reload_again = m_reloading || m_page_on_its_way;
    if (m_reload_again) return;
    m_reloading = true;
    const auto limit = std::clamp<std::size_t>(m_state.rows->size(), page_size, 10 * most_reloaded);
    ask_latest([&list = m_services.list, query = query(static_cast<int>(limit))] { return list.page(query); },
               [this](Rows rows) {
                   m_reloading = false;
                   replace_rows(std::move(rows), true);
                   if (m_reload_again) reload_quietly();
               });
}

void DealsPresenter::replace_one(OpportunityId id)
{
    if (!m_filter) return;
    DealQuery wanted = query(1);
    wanted.filter.only = id;
    ask([&list = m_services.list, wanted] { return list.page(wanted); },
        [this, id, question = m_question](Rows found) {
            if (question != m_question) return;
            const auto at = std::find_if(m_state.rows->begin(), m_state.rows->end(),
                                         [&](const DealRow& row) { return row.id == id; });
            if (at == m_state.rows->end()) return; // a new one, or one further down
            const auto place = m_rows->begin() + (at - m_state.rows->begin());
            if (found.empty())
                m_rows->erase(place);
            else if (*place == found.front())
                return;
            else
                *place = std::move(found.front());
            m_state.changed.push_back(id);
            show();
        });
}

void DealsPresenter::open_deal(const DealRow& row)
{
    desk().navigator.open({"pipeline.deal", row.code});
}

void DealsPresenter::remove(const std::vector<DealRow>& rows)
{
    if (rows.empty() || !m_view.may_delete(rows)) return;
    std::vector<OpportunityId> ids;
    for (const DealRow& row : rows)
        ids.push_back(row.id);
    ask(
        [&pipeline = m_services.pipeline, ids] {
            std::optional<base::Refusal> refusal;
            for (const auto id : ids)
                if (const auto removed = pipeline.remove(id); !removed && !refusal) refusal = removed.refusal();
            return refusal;
        },
        [this](std::optional<base::Refusal> refusal) {
            if (refusal) m_view.tell(*refusal);
            reload_quietly();
            load_totals();
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

void DealsPresenter::add(const DealDraft& draft, std::function<void(const std::optional<base::Refusal>&)> then)
{
    using Added = base::Result<Opportunity>;
    ask(
        [services = m_services, draft, by = people::PersonId{desk().person}]() -> Added {
            Opportunity deal = deal_of(draft);
            if (!draft.customer.empty()) {
                const auto customer = services.customers.find(draft.customer);
                if (!customer) return base::Refusal{customer.refusal().code, "customer", customer.refusal().args};
                deal.customer = *customer;
            }
            return services.pipeline.add(deal, by);
        },
        [this, then](Added added) {
            then(added ? std::nullopt : std::optional(added.refusal()));
            if (!added) return;
            reload_quietly();
            load_totals();
            desk().navigator.open({"pipeline.deal", added->code});
        });
}

void DealsPresenter::failed()
{
    m_state.loading = false;
    m_page_on_its_way = m_reloading = m_totals_on_their_way = false;
    show();
}

} // namespace hedef::pipeline
