#include "territory/present/why_presenter.h"

namespace hedef::territory {

std::string record_of(const WhyAsked& asked)
{
    return std::string(name(asked.dimension)) + "/" + (asked.day ? base::to_iso(*asked.day) : "") + "/" + asked.customer;
}

WhyAsked why_asked(const std::string& record)
{
    const auto first = record.find('/');
    const auto second = first == std::string::npos ? first : record.find('/', first + 1);
    if (second == std::string::npos) return {record, Dimension::geography, {}};
    return {record.substr(second + 1), parse_dimension(record.substr(0, first)).value_or(Dimension::geography),
            base::parse_date(record.substr(first + 1, second - first - 1))};
}

WhyPresenter::WhyPresenter(desk::Desk& d, WhyView& view, TerritoryService& service, WhyAsked asked)
    : Presenter(d), m_view(view), m_service(service)
{
    m_state.name = asked.customer;
    m_state.day = asked.day.value_or(d.clock.today());
    m_state.asked = std::move(asked);
    for (const char* topic : {"territory", "territory_rule", "territory_customer", "customer", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

void WhyPresenter::failed()
{
    m_state.loading = false;
    m_view.show(m_state);
}

void WhyPresenter::reload()
{
    m_state.loading = true;
    m_view.show(m_state);
    ask_latest([&service = m_service, asked = m_state.asked,
                day = m_state.day] {
                   auto why = service.why(asked.customer, day, asked.dimension);
                   if (why && why->assignment) why->path = service.tree().name_path(why->assignment->territory);
                   return why;
               },
               [this](base::Result<Why> why) {
                   m_state.loading = false;
                   m_state.lines.clear();
                   m_state.refusal.reset();
                   if (why) {
                       m_state.name = why->name;
                       m_state.lines = words_of(*why);
                   } else {
                       m_state.refusal = why.refusal();
                   }
                   m_view.show(m_state);
               });
}

void WhyPresenter::choose_dimension(Dimension dimension)
{
    if (dimension == m_state.asked.dimension) return;
    m_state.asked.dimension = dimension;
    reload();
}

void WhyPresenter::choose_day(base::Date day)
{
    if (day == m_state.day) return;
    m_state.day = day;
    reload();
}

} // namespace hedef::territory
