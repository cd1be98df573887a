#include "pipeline/present/deals_presenter.h"

#include "pipeline/present/deal_filter_text.h"

#include <algorithm>
#include <array>

namespace hedef::pipeline {

namespace {

// Up to so many rows of a list that is read by pages are read anew when a deal changed; in longer ones only its row is.
constexpr std::size_t most_reread = 2000;

// What rows show of other records: when one of these was committed they are read anew.
constexpr std::array<std::string_view, 7> topics{"everything", "stage",   "customer", "person",
                                                 "territory",  "product", "exchange_rate"};

} // namespace

DealsPresenter::DealsPresenter(desk::Desk& desk, DealsView& view, DealServices services,
                               const company::Company& company)
    : Presenter(desk), m_view(view), m_services(services), m_company(company), m_calendar(company.fiscal_year_start),
      m_reading(
          desk, services.list,
          [this](DealReading::News news, std::vector<OpportunityId> changed) { read(news, std::move(changed)); },
          [this] { show(); })
{
    m_changes = desk.changes.subscribe("", [this](const base::Change& change) { heard(change); });
}

void DealsPresenter::show()
{
    m_state.rows = m_reading.rows();
    m_state.loading = m_reading.loading();
    m_state.complete = m_reading.complete();
    m_state.paged = m_reading.settled() && !m_state.complete;
    sum_up();
    m_view.show(m_state);
    m_state.grown = false;
    m_state.changed.clear();
}

// Of rows that are all here nothing has to be asked; the database counts what the filter's stages keep out.
void DealsPresenter::sum_up()
{
    m_state.totals = m_counted;
    if (!m_state.complete || m_state.loading) return;
    DealTotals totals;
    if (m_counted) totals.by_stage = m_counted->by_stage;
    for (const DealRow& row : *m_state.rows) {
        ++totals.count;
        totals.amount = base::add_checked(totals.amount, row.company_amount.value_or(0));
        totals.weighted = base::add_checked(totals.weighted, weighted(row).value_or(0));
        if (row.amount && !row.company_amount) ++totals.without_rate;
    }
    m_state.totals = std::move(totals);
}

void DealsPresenter::read(DealReading::News news, std::vector<OpportunityId> changed)
{
    m_state.grown = news == DealReading::News::grown;
    m_state.changed = std::move(changed);
    show();
    if (news == DealReading::News::first) load_totals();
}

void DealsPresenter::open(desk::FilterValues values)
{
    m_state.filter = std::move(values);
    m_view.show(m_state);
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

void DealsPresenter::arrange(desk::FilterValues values, DealOrder order, bool descending)
{
    if (values == m_state.filter) return sort(order, descending);
    m_state.filter = std::move(values);
    m_state.order = order;
    m_state.descending = descending;
    if (m_state.choices) load_first();
}

void DealsPresenter::sort(DealOrder order, bool descending)
{
    if (order == m_state.order && descending == m_state.descending) return;
    m_state.order = order;
    m_state.descending = descending;
    if (m_state.choices && !m_state.complete) load_first();
}

void DealsPresenter::load_first()
{
    ++m_question;
    const auto filter = understood(m_state.filter, *m_state.choices, m_calendar, desk().clock.today(), m_company.currency);
    m_state.refusal.reset();
    m_counted.reset();
    m_filter = filter ? std::optional(*filter) : std::nullopt;
    if (filter) {
        m_reading.start({*filter, m_state.order, m_state.descending, {}, 0});
        if (m_reading.loading()) show();
        return;
    }
    m_state.refusal = filter.refusal();
    m_reading.stop();
    show();
}

// While one count is on its way another is not asked for; what changed meanwhile is counted afterwards.
void DealsPresenter::load_totals()
{
    if (!m_filter) return;
    m_totals_again = m_totals_on_their_way;
    if (m_totals_on_their_way) return;
    m_totals_on_their_way = true;
    ask_long([&counts = m_services.counts, filter = *m_filter] { return counts.totals(filter); },
             [this, question = m_question](DealTotals totals) {
                 m_totals_on_their_way = false;
                 if (question == m_question) {
                     m_reading.count_is(totals.count);
                     m_counted = std::move(totals);
                     show();
                 }
                 if (m_totals_again || question != m_question) load_totals();
             });
}

void DealsPresenter::refresh()
{
    load_choices();
}

// What others did: the rows become what they are now, cursor and selection stay.
void DealsPresenter::heard(const base::Change& change)
{
    if (!m_filter) return;
    if (change.topic == "opportunity" && change.id != 0) {
        if (m_reading.complete() || m_reading.rows()->size() > most_reread)
            m_reading.again(OpportunityId{change.id});
        else
            m_reading.again();
    } else if (change.topic == "opportunity" || std::find(topics.begin(), topics.end(), change.topic) != topics.end()) {
        m_reading.again();
    } else {
        return;
    }
    load_totals();
}

void DealsPresenter::open_deal(const DealRow& row)
{
    desk().navigator.open({"pipeline.deal", row.code});
}

void DealsPresenter::failed()
{
    m_totals_on_their_way = m_totals_again = false;
    show();
}

} // namespace hedef::pipeline
