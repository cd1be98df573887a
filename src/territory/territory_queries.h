#pragma once
#include "base/effective.h"
#include "base/finding.h"
#include "db/database.h"
#include "territory/model/coverage.h"
#include "territory/model/rule.h"
#include "territory/model/tree.h"

#include <string_view>
#include <vector>

// What other subjects read of territories, inside their own unit of work. Every load is one statement.
namespace hedef::territory {

Tree load_tree(db::Transaction&);
std::vector<ClosureRow> load_closure(db::Transaction&);

using CustomerTerritories = base::Timelines<CustomerId, TerritoryId>;
// The territory of each customer by day, in one dimension.
CustomerTerritories load_customer_territories(db::Transaction&, Dimension = Dimension::geography);

// The territories that people cover, by day; a person may cover several.
class PersonTerritories
{
public:
    using Covered = base::Timelines<PersonId, TerritoryId>;
    PersonTerritories() = default;
    PersonTerritories(Covered owned, Covered overlaid) : m_owned(std::move(owned)), m_overlaid(std::move(overlaid)) {}
    // The one that stands for the person (a credit counts for it when the customer has none): owned before overlaid, of
    // several the one covered longest. None: the person covers nothing on the day.
    std::optional<TerritoryId> on(PersonId, base::Date) const;
    const Covered& owned() const { return m_owned; }
    const Covered& overlaid() const { return m_overlaid; }

private:
    Covered m_owned, m_overlaid;
};
PersonTerritories load_person_territories(db::Transaction&, Dimension = Dimension::geography);

// Who answers for a territory, by day; several may at once: walk `of(territory)`.
using TerritoryOwners = base::Timelines<TerritoryId, PersonId>;
TerritoryOwners load_territory_owners(db::Transaction&);
std::vector<PersonId> owners_on(const TerritoryOwners&, TerritoryId, base::Date);

std::vector<PersonAssignment> load_person_assignments(db::Transaction&);
// Where a customer was, is and will be, by dimension and day.
std::vector<TerritoryStay> load_stays(db::Transaction&, CustomerId);

// Exactly a code, a path of codes, or the only one of that name. Refuses with "territory.unknown", ".near",
// ".ambiguous".
base::Result<TerritoryId> find_territory(db::Transaction&, std::string_view text);
base::Result<TerritoryId> territory_named(const Tree&, std::string_view text);

// Broken promises: "territory.check.customer_twice" {customer} {day}, "territory.check.person_twice" {person} {day},
// "territory.check.empty_range" {row}, "territory.check.wrong_dimension" {row}, "territory.check.closure" {rows
// missing} {rows too many}.
base::Findings territory_invariants(db::Transaction&);

} // namespace hedef::territory
