#include "territory/territory_queries.h"

#include "territory/rules/check_territory.h"
#include "territory/store/assignment_store.h"
#include "territory/store/coverage_store.h"
#include "territory/store/problem_store.h"
#include "territory/store/territory_store.h"

#include <algorithm>
#include <iterator>

namespace hedef::territory {

Tree load_tree(db::Transaction& tx)
{
    return TerritoryStore(tx).tree();
}

std::vector<ClosureRow> load_closure(db::Transaction& tx)
{
    return TerritoryStore(tx).closure();
}

CustomerTerritories load_customer_territories(db::Transaction& tx, Dimension dimension)
{
    const auto stored = AssignmentStore(tx).customers(dimension);
    std::vector<CustomerTerritories::Row> rows;
    rows.reserve(stored.size());
    for (const CustomerAssignment& row : stored)
        rows.push_back({row.customer, {row.days, row.territory}});
    return CustomerTerritories(std::move(rows));
}

std::vector<TerritoryStay> load_stays(db::Transaction& tx, CustomerId customer)
{
    auto stays = CoverageStore(tx).stays(customer);
    if (stays.empty()) return stays;
    const Tree tree = load_tree(tx);
    for (auto& stay : stays)
        if (tree.find(stay.assignment.territory)) stay.path = tree.name_path(stay.assignment.territory);
    return stays;
}

std::optional<TerritoryId> PersonTerritories::on(PersonId person, base::Date day) const
{
    if (const auto owned = m_owned.on(person, day)) return owned;
    return m_overlaid.on(person, day);
}

PersonTerritories load_person_territories(db::Transaction& tx, Dimension dimension)
{
    const Tree tree = load_tree(tx);
    std::vector<PersonTerritories::Covered::Row> owned, overlaid;
    for (const PersonAssignment& row : AssignmentStore(tx).people()) {
        const Territory* territory = tree.find(row.territory);
        if (!territory || territory->dimension != dimension) continue;
        (row.role == CoverRole::owner ? owned : overlaid).push_back({row.person, {row.days, row.territory}});
    }
    return {PersonTerritories::Covered(std::move(owned)), PersonTerritories::Covered(std::move(overlaid))};
}

TerritoryOwners load_territory_owners(db::Transaction& tx)
{
    std::vector<TerritoryOwners::Row> rows;
    for (const PersonAssignment& row : AssignmentStore(tx).people())
        if (row.role == CoverRole::owner) rows.push_back({row.territory, {row.days, row.person}});
    return TerritoryOwners(std::move(rows));
}

std::vector<PersonId> owners_on(const TerritoryOwners& owners, TerritoryId territory, base::Date day)
{
    std::vector<PersonId> found;
    for (const auto& entry : owners.of(territory))
        if (entry.days.contains(day)) found.push_back(entry.value);
    return found;
}

std::vector<PersonAssignment> load_person_assignments(db::Transaction& tx)
{
    return AssignmentStore(tx).people();
}

base::Result<TerritoryId> territory_named(const Tree& tree, std::string_view text)
{
    const auto answer = tree.named(text);
    if (answer.id) return TerritoryId{*answer.id};
    return base::not_found("territory", "territory", text, answer);
}

base::Result<TerritoryId> find_territory(db::Transaction& tx, std::string_view text)
{
    return territory_named(load_tree(tx), text);
}

base::Findings territory_invariants(db::Transaction& tx)
{
    base::Findings findings;
    ProblemStore problems(tx);
    for (const Overlap& overlap : problems.overlapping_customers())
        findings.push_back({"territory.check.customer_twice", {}, {overlap.who.code, base::to_iso(overlap.day)}});
    for (const Overlap& overlap : problems.overlapping_people())
        findings.push_back({"territory.check.person_twice", {}, {overlap.who.code, base::to_iso(overlap.day)}});
    for (const std::string& row : problems.empty_ranges())
        findings.push_back({"territory.check.empty_range", {}, {row}});
    for (const auto id : problems.in_wrong_dimension())
        findings.push_back({"territory.check.wrong_dimension", {}, {"territory_customer " + std::to_string(id)}});

    const auto wanted = closure_of(load_tree(tx));
    const auto stored = load_closure(tx);
    std::vector<ClosureRow> missing, surplus;
    std::set_difference(wanted.begin(), wanted.end(), stored.begin(), stored.end(), std::back_inserter(missing));
    std::set_difference(stored.begin(), stored.end(), wanted.begin(), wanted.end(), std::back_inserter(surplus));
    if (!missing.empty() || !surplus.empty())
        findings.push_back(
            {"territory.check.closure", {}, {std::to_string(missing.size()), std::to_string(surplus.size())}});
    return findings;
}

} // namespace hedef::territory
