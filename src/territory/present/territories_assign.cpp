// The verbs of TerritoriesPresenter that put customers and people into territories.
#include "territory/present/territories_presenter.h"
#include "territory/present/territory_labels.h"
#include "words/language.h"

namespace hedef::territory {

using base::Result;
using words::_;

namespace {

base::Period from_on(base::Date day)
{
    return {day, base::forever};
}

std::optional<std::string> some(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

template <class Row> std::string who(const std::vector<Row>& rows, std::string (*many)(std::size_t))
{
    return rows.size() == 1 ? rows.front().name : many(rows.size());
}

} // namespace

void TerritoriesPresenter::people(std::function<void(std::vector<NamedPerson>)> then)
{
    ask([&service = m_coverage, day = m_state.day] { return service.people(day); }, std::move(then));
}

void TerritoriesPresenter::stepped(std::string words, Result<Reassignment> step, const Ended& ended)
{
    if (!step) return end(step.refusal(), ended);
    auto turn = [&service = m_coverage](const Reassignment& done) { return service.put_back(done); };
    m_view.said(words);
    desk().undo.did(
        desk::reversible<Reassignment>(desk(), std::move(words), std::move(step).value(), turn, m_view.teller()));
    if (ended) ended({});
}

void TerritoriesPresenter::reassign(std::string words, AssignmentWishes wishes, Ended ended)
{
    ask([&service = m_coverage, wishes = std::move(wishes)] { return service.reassign(wishes); },
        [this, words, ended](Result<Reassignment> step) { stepped(words, std::move(step), ended); });
}

void TerritoriesPresenter::assign_customer(const CustomerWish& wish, Ended ended)
{
    const auto words = _("Put {1} into {2}", wish.customer, name_of(wish.territory));
    ask(
        [&service = m_coverage, wish, dimension = m_state.dimension]() -> Result<Reassignment> {
            const auto customer = service.find_customer(wish.customer);
            if (!customer) return customer.refusal();
            return service.reassign({{},
                                     {},
                                     {{*customer, wish.territory, dimension, from_on(wish.from),
                                       wish.lock ? Origin::lock : Origin::manual, {}, some(wish.reason)}}});
        },
        [this, words, ended](Result<Reassignment> step) { stepped(words, std::move(step), ended); });
}

void TerritoriesPresenter::assign_person(const PersonWish& wish, Ended ended)
{
    reassign(_("Put a person into {1}", name_of(wish.territory)),
             {{}, {{wish.person, wish.territory, wish.role, from_on(wish.from), Origin::manual, some(wish.reason)}}, {}},
             std::move(ended));
}

void TerritoriesPresenter::set_owner(TerritoryId territory, const NamedPerson& person, base::Date from, Ended ended)
{
    const auto words = _("Make {1} the owner of {2}", person.name, name_of(territory));
    ask([&service = m_coverage, territory, id = person.id, from] { return service.make_owner(territory, id, from); },
        [this, words, ended](Result<Reassignment> step) { stepped(words, std::move(step), ended); });
}

void TerritoriesPresenter::move_customers(const std::vector<CoveredCustomer>& customers, TerritoryId to,
                                          base::Date from, Ended ended)
{
    if (to == nowhere) return take_out(customers, from, std::move(ended));
    AssignmentWishes wishes;
    for (const auto& row : customers)
        wishes.customers.push_back({row.customer, to, m_state.dimension, from_on(from)});
    reassign(_("Move {1} to {2}", who(customers, customers_words), name_of(to)), std::move(wishes), std::move(ended));
}

void TerritoriesPresenter::move_people(const std::vector<CoveringPerson>& people, TerritoryId to, base::Date from,
                                       Ended ended)
{
    AssignmentWishes wishes;
    for (const auto& row : people) {
        if (row.territory == to) continue;
        wishes.ends.push_back({row.person, row.territory, from});
        wishes.people.push_back({row.person, to, row.role, from_on(from)});
    }
    reassign(_("Move {1} to {2}", who(people, people_words), name_of(to)), std::move(wishes), std::move(ended));
}

void TerritoriesPresenter::lock(const std::vector<CoveredCustomer>& customers, bool locked, base::Date from,
                                Ended ended)
{
    AssignmentWishes wishes;
    for (const auto& row : customers) {
        CustomerPlacement placement{row.customer, row.territory, m_state.dimension, from_on(from)};
        placement.origin = locked ? Origin::lock : Origin::manual;
        placement.unlock = true;
        placement.reason = some(row.reason);
        wishes.customers.push_back(std::move(placement));
    }
    const auto whom = who(customers, customers_words);
    reassign(locked ? _("Lock {1}", whom) : _("Unlock {1}", whom), std::move(wishes), std::move(ended));
}

void TerritoriesPresenter::take_out(const std::vector<CoveredCustomer>& customers, base::Date from, Ended ended)
{
    AssignmentWishes wishes;
    for (const auto& row : customers)
        wishes.customers.push_back({row.customer, {}, m_state.dimension, from_on(from)});
    reassign(_("Take {1} out of the territory", who(customers, customers_words)), std::move(wishes), std::move(ended));
}

void TerritoriesPresenter::end_coverage(const CoveringPerson& person, base::Date from, Ended ended)
{
    reassign(_("End the coverage of {1} by {2}", person.territory_name, person.name),
             {{{person.person, person.territory, from}}, {}, {}}, std::move(ended));
}

} // namespace hedef::territory
