#include "territory/reassign_work.h"

#include "base/effective.h"
#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "territory/store/assignment_store.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

template <class Id> std::vector<Id> each_once(std::vector<Id> ids)
{
    std::vector<Id> once;
    std::unordered_set<Id> seen;
    for (const Id id : ids)
        if (seen.insert(id).second) once.push_back(id);
    return once;
}

std::vector<CustomerAssignment> assignments_of(AssignmentStore& store, const std::vector<CustomerId>& customers)
{
    if (customers.empty()) return {};
    if (customers.size() == 1) return store.customer(customers.front());
    const std::unordered_set<CustomerId> wanted(customers.begin(), customers.end());
    auto rows = store.customers();
    std::erase_if(rows, [&](const CustomerAssignment& row) { return !wanted.contains(row.customer); });
    return rows;
}

std::vector<PersonAssignment> assignments_of(AssignmentStore& store, const std::vector<PersonId>& people)
{
    if (people.empty()) return {};
    if (people.size() == 1) return store.person(people.front());
    const std::unordered_set<PersonId> wanted(people.begin(), people.end());
    auto rows = store.people();
    std::erase_if(rows, [&](const PersonAssignment& row) { return !wanted.contains(row.person); });
    return rows;
}

// `before` as it can be written over `now`: rows that still exist keep their id and revision, the others are new.
template <class Row> base::RangeEdit<Row> way_back(const std::vector<Row>& now, const std::vector<Row>& before)
{
    using Id = decltype(Row::id);
    std::unordered_map<Id, const Row*> standing;
    for (const Row& row : now)
        standing.emplace(row.id, &row);
    base::RangeEdit<Row> edit;
    std::unordered_set<Id> kept;
    for (Row row : before) {
        const auto stands = standing.find(row.id);
        if (stands == standing.end()) {
            row.id = {};
            edit.added.push_back(std::move(row));
            continue;
        }
        kept.insert(row.id);
        const auto days = std::exchange(row, *stands->second).days;
        if (row.days == days) continue;
        row.days = days;
        edit.changed.push_back(std::move(row));
    }
    for (const Row& row : now)
        if (!kept.contains(row.id)) edit.removed.push_back(row);
    return edit;
}

std::int64_t who(const CustomerAssignment& row)
{
    return row.customer.value;
}

std::int64_t who(const PersonAssignment& row)
{
    return row.person.value;
}

// What the rows say, whatever their ids and revisions: a step that was taken back and done again has new ones.
template <class Row> bool say_the_same(std::vector<Row> one, std::vector<Row> other)
{
    for (auto* rows : {&one, &other}) {
        for (Row& row : *rows)
            row.id = {}, row.revision = 0;
        std::sort(rows->begin(), rows->end(), [](const Row& a, const Row& b) {
            return std::tuple(who(a), a.territory, a.days.begin) < std::tuple(who(b), b.territory, b.days.begin);
        });
    }
    return one == other;
}

void bring_scopes_into_step(db::Transaction& tx, const std::vector<CustomerId>& customers,
                            const std::vector<CustomerAssignment>& rows)
{
    const base::Date today = company::today(tx);
    std::vector<std::int64_t> customer;
    std::vector<std::optional<std::int64_t>> territory;
    std::unordered_map<CustomerId, std::int64_t> now;
    for (const auto& row : rows)
        if (row.dimension == Dimension::geography && row.days.contains(today)) now.emplace(row.customer, row.territory.value);
    for (const CustomerId id : customers) {
        const auto found = now.find(id);
        customer.push_back(id.value);
        territory.push_back(found == now.end() ? std::nullopt : std::optional(found->second));
    }
    customers::set_customer_scopes(tx, customer, territory);
}

} // namespace

Result<Reassignment> reassign(db::Transaction& tx, const AssignmentWishes& wishes)
{
    Reassignment step;
    for (const auto& wish : wishes.customers)
        step.customers.push_back(wish.customer);
    for (const auto& wish : wishes.people)
        step.people.push_back(wish.person);
    for (const auto& wish : wishes.ends)
        step.people.push_back(wish.person);
    step.customers = each_once(std::move(step.customers));
    step.people = each_once(std::move(step.people));

    AssignmentStore store(tx);
    step.customers_before = assignments_of(store, step.customers);
    step.people_before = assignments_of(store, step.people);
    for (const auto& end : wishes.ends)
        if (const auto ended = end_coverage(tx, end.person, end.territory, end.day); !ended) return ended.refusal();
    if (!wishes.people.empty())
        if (const auto assigned = assign_people(tx, wishes.people); !assigned) return assigned.refusal();
    if (!wishes.customers.empty())
        if (const auto assigned = assign_customers(tx, wishes.customers); !assigned) return assigned.refusal();
    step.customers_after = assignments_of(store, step.customers);
    step.people_after = assignments_of(store, step.people);
    return step;
}

Result<Reassignment> make_owner(db::Transaction& tx, TerritoryId territory, PersonId person, base::Date from)
{
    AssignmentWishes wishes;
    for (const auto& row : AssignmentStore(tx).people_of(territory))
        if (row.role == CoverRole::owner && row.person != person && row.days.contains(from))
            wishes.ends.push_back({row.person, territory, from});
    wishes.people.push_back({person, territory, CoverRole::owner, {from, base::forever}});
    return reassign(tx, wishes);
}

Result<Reassignment> put_back(db::Transaction& tx, const Reassignment& step)
{
    AssignmentStore store(tx);
    Reassignment back{step.customers, step.people, assignments_of(store, step.customers), {},
                      assignments_of(store, step.people), {}};
    if (!say_the_same(back.customers_before, step.customers_after) ||
        !say_the_same(back.people_before, step.people_after))
        return Refusal{"territory.assign.touched_since"};
    if (!step.customers.empty()) {
        store.write(way_back(back.customers_before, step.customers_before));
        back.customers_after = assignments_of(store, step.customers);
        bring_scopes_into_step(tx, step.customers, back.customers_after);
    }
    if (!step.people.empty()) {
        store.write(way_back(back.people_before, step.people_before));
        back.people_after = assignments_of(store, step.people);
    }
    return back;
}

} // namespace hedef::territory
