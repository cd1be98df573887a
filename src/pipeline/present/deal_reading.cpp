#include "pipeline/present/deal_reading.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace hedef::pipeline {

namespace {

// Of lists that are read by pages at most so many rows are read anew as a whole.
constexpr std::size_t most_read_again = 20'000;

std::vector<OpportunityId> differing(const DealReading::Rows& before, const DealReading::Rows& now)
{
    std::unordered_map<std::int64_t, const DealRow*> known;
    known.reserve(before.size());
    for (const DealRow& row : before)
        known.emplace(row.id.value, &row);
    std::vector<OpportunityId> changed;
    for (const DealRow& row : now) {
        const auto found = known.find(row.id.value);
        if (found == known.end() || !(*found->second == row)) changed.push_back(row.id);
    }
    return changed;
}

} // namespace

DealReading::DealReading(desk::Desk& desk, DealListService& list, Told told, std::function<void()> failed)
    : Presenter(desk), m_list(list), m_told(std::move(told)), m_failed(std::move(failed))
{}

void DealReading::start(DealQuery query)
{
    stop();
    m_query = std::move(query);
    m_query.limit = first_page;
    m_asked = m_loading = true;
    m_complete = false;
    ask_latest([&list = m_list, query = m_query] { return list.page(query); },
               [this, question = m_question](Rows page) {
                   if (question != m_question) return;
                   m_loading = false;
                   m_complete = page.size() < static_cast<std::size_t>(first_page);
                   m_rows = std::make_shared<Rows>(std::move(page));
                   m_told(News::first, {});
                   if (m_complete) return catch_up();
                   gather(*m_rows, most_held, false);
               });
}

void DealReading::stop()
{
    ++m_question;
    m_asked = m_loading = m_gathering = m_paging = m_again = false;
    m_complete = true;
    m_late.clear();
    m_all.reset();
    m_gathered.clear();
    m_rows = std::make_shared<Rows>();
}

void DealReading::gather(Rows begun, std::size_t enough, bool quiet)
{
    m_gathered = std::move(begun);
    m_enough = enough;
    m_quiet = quiet;
    m_gathering = true;
    gather_on();
}

void DealReading::gather_on()
{
    DealQuery next = m_query;
    next.limit = static_cast<int>(std::min<std::size_t>(background_page, m_enough - m_gathered.size()));
    if (!m_gathered.empty()) next.after = m_gathered.back();
    ask_latest([&list = m_list, next] { return list.page(next); },
               [this, question = m_question, limit = static_cast<std::size_t>(next.limit)](Rows page) {
                   if (question != m_question) return;
                   const bool all = page.size() < limit;
                   std::move(page.begin(), page.end(), std::back_inserter(m_gathered));
                   const bool too_many = m_all && *m_all > static_cast<std::int64_t>(most_held) && !m_quiet;
                   if (all || too_many || m_gathered.size() >= m_enough) return gathered(all);
                   gather_on();
               });
}

void DealReading::gathered(bool all)
{
    m_gathering = false;
    m_complete = all;
    auto changed = m_quiet ? differing(*m_rows, m_gathered) : std::vector<OpportunityId>();
    m_rows = std::make_shared<Rows>(std::exchange(m_gathered, {}));
    m_told(m_quiet || all ? News::renewed : News::grown, std::move(changed));
    catch_up();
}

void DealReading::more()
{
    if (!m_asked || busy() || m_complete || m_rows->empty()) return;
    m_paging = true;
    DealQuery next = m_query;
    next.limit = wanted_page;
    next.after = m_rows->back();
    ask_latest([&list = m_list, next] { return list.page(next); },
               [this, question = m_question](Rows page) {
                   if (question != m_question) return;
                   m_paging = false;
                   m_complete = page.size() < static_cast<std::size_t>(wanted_page);
                   // In place: a copy of all rows for each page would be felt after some hundred thousand.
                   std::move(page.begin(), page.end(), std::back_inserter(*m_rows));
                   m_told(m_complete ? News::renewed : News::grown, {});
                   catch_up();
               });
}

void DealReading::again()
{
    if (!m_asked) return;
    if (busy()) {
        m_again = true;
        return;
    }
    const bool may_be_held = m_complete || !m_all || *m_all <= static_cast<std::int64_t>(most_held);
    const auto of_pages = std::clamp<std::size_t>(m_rows->size(), first_page, most_read_again);
    gather({}, may_be_held ? most_held : of_pages, true);
}

void DealReading::again(OpportunityId id)
{
    if (!m_asked) return;
    if (!busy()) return read_one(id);
    if (std::find(m_late.begin(), m_late.end(), id) == m_late.end()) m_late.push_back(id);
}

void DealReading::catch_up()
{
    auto late = std::exchange(m_late, {});
    if (std::exchange(m_again, false)) return again();
    for (const auto id : late)
        read_one(id);
}

void DealReading::read_one(OpportunityId id)
{
    DealQuery wanted = m_query;
    wanted.limit = 1;
    wanted.filter.only = id;
    ask([&list = m_list, wanted] { return list.page(wanted); },
        [this, id, question = m_question](Rows found) {
            if (question == m_question) take_one(id, std::move(found));
        });
}

void DealReading::take_one(OpportunityId id, Rows found)
{
    const auto at = std::find_if(m_rows->begin(), m_rows->end(), [&](const DealRow& row) { return row.id == id; });
    if (at == m_rows->end()) {
        // A new one; in a list that is read by pages it may stand further down.
        if (found.empty() || !m_complete) return;
        auto rows = std::make_shared<Rows>(*m_rows);
        auto place = rows->end();
        if (m_query.order == DealOrder::name && !m_query.descending)
            place = std::upper_bound(rows->begin(), rows->end(), found.front(), [](const DealRow& a, const DealRow& b) {
                return a.text_key < b.text_key;
            });
        rows->insert(place, std::move(found.front()));
        m_rows = std::move(rows);
    } else if (found.empty()) {
        // What is shown knows its selection by the places of its rows: those do not move below it.
        auto rows = std::make_shared<Rows>(*m_rows);
        rows->erase(rows->begin() + (at - m_rows->begin()));
        m_rows = std::move(rows);
    } else if (*at == found.front()) {
        return;
    } else {
        *at = std::move(found.front());
    }
    m_told(News::renewed, {id});
}

void DealReading::failed()
{
    m_loading = m_gathering = m_paging = false;
    m_failed();
}

} // namespace hedef::pipeline
