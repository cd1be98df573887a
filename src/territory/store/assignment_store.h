#pragma once
#include "base/effective.h"
#include "db/database.h"
#include "territory/model/territory.h"

#include <optional>
#include <vector>

namespace hedef::territory {

// All SQL of territory_customer and territory_person. Lists are in order of id; `write` gives new rows their ids and
// advances the revision of changed ones.
class AssignmentStore
{
public:
    explicit AssignmentStore(db::Transaction& tx) : m_tx(tx) {}

    std::vector<CustomerAssignment> customers(Dimension);
    std::vector<CustomerAssignment> customers();
    std::vector<CustomerAssignment> customer(CustomerId);
    // Those valid on the day, of customers that are not deleted.
    std::vector<CustomerAssignment> customers_on(Dimension, base::Date);
    std::vector<PersonAssignment> people();
    std::vector<PersonAssignment> person(PersonId);
    std::vector<PersonAssignment> people_of(TerritoryId);
    // Customers (first) and people (second) in the territory on the day or later.
    std::int64_t customers_from(TerritoryId, base::Date);
    std::int64_t people_from(TerritoryId, base::Date);

    void write(const base::RangeEdit<CustomerAssignment>&);
    void write(const base::RangeEdit<PersonAssignment>&);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::territory
