#include "territory/present/problems_presenter.h"

#include "words/figures.h"

namespace hedef::territory {

using words::_;
using Kind = ProblemRow::Kind;

std::string words_of(Kind kind)
{
    switch (kind) {
    case Kind::customer_nowhere:
        return _("Customer in no territory");
    case Kind::territory_without_owner:
        return _("Territory without owner");
    case Kind::person_nowhere:
        return _("Person without territory");
    case Kind::customer_twice:
        return _("Customer in two territories at once");
    case Kind::person_twice:
        return _("Person covers a territory twice");
    }
    return {};
}

namespace {

using Rows = std::vector<ProblemRow>;

void add(Rows& rows, Kind kind, const std::vector<ProblemItem>& items)
{
    for (const auto& item : items)
        rows.push_back({kind, std::int64_t(rows.size()) + 1, item.id, item.code, item.name, {}, {}});
}

void add(Rows& rows, Kind kind, const std::vector<Overlap>& overlaps, const Tree& tree)
{
    for (const auto& overlap : overlaps)
        rows.push_back({kind, std::int64_t(rows.size()) + 1, overlap.who.id, overlap.who.code, overlap.who.name,
                        _("{1} and {2}, first on {3}", tree.name_path(overlap.first), tree.name_path(overlap.second),
                          words::date(overlap.day)),
                        overlap.first});
}

Rows rows_of(const CoverageProblems& problems, const Tree& tree)
{
    Rows rows;
    add(rows, Kind::customer_nowhere, problems.customers_without_territory);
    for (const auto& item : problems.territories_without_owner)
        rows.push_back({Kind::territory_without_owner, std::int64_t(rows.size()) + 1, item.id, item.code, item.name,
                        tree.name_path(TerritoryId{item.id}), TerritoryId{item.id}});
    add(rows, Kind::person_nowhere, problems.people_without_territory);
    add(rows, Kind::customer_twice, problems.overlapping_customers, tree);
    add(rows, Kind::person_twice, problems.overlapping_people, tree);
    return rows;
}

} // namespace

ProblemsPresenter::ProblemsPresenter(desk::Desk& d, ProblemsView& view, TerritoryService& service, Dimension dimension)
    : Presenter(d), m_view(view), m_service(service)
{
    m_state.dimension = dimension;
    m_state.day = m_state.today = d.clock.today();
    for (const char* topic : {"territory", "territory_customer", "territory_person", "customer", "person", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

void ProblemsPresenter::failed()
{
    m_state.loading = false;
    m_view.show(m_state);
}

void ProblemsPresenter::reload()
{
    m_state.loading = true;
    m_view.show(m_state);
    ask_latest([&service = m_service, dimension = m_state.dimension,
                day = m_state.day] { return rows_of(service.problems(dimension, day), service.tree()); },
               [this](Rows rows) {
                   m_state.loading = false;
                   m_state.rows = std::make_shared<const Rows>(std::move(rows));
                   m_view.show(m_state);
               });
}

void ProblemsPresenter::choose_dimension(Dimension dimension)
{
    if (dimension == m_state.dimension) return;
    m_state.dimension = dimension;
    reload();
}

void ProblemsPresenter::choose_day(base::Date day)
{
    if (day == m_state.day) return;
    m_state.day = day;
    reload();
}

} // namespace hedef::territory
