#pragma once
#include "db/database.h"
#include "territory/model/coverage.h"

#include <unordered_map>
#include <vector>

namespace hedef::territory {

// The SQL of who is where on a day: one statement for each question, set-based, nothing deleted in it.
class CoverageStore
{
public:
    explicit CoverageStore(db::Transaction& tx) : m_tx(tx) {}

    // How many customers are in each territory itself.
    std::unordered_map<TerritoryId, std::int64_t> customers_by_territory(Dimension, base::Date);
    std::int64_t customers_nowhere(Dimension, base::Date);
    // In the territory, or in it and everything below; by name.
    std::vector<CoveredCustomer> customers(TerritoryId, bool with_below, base::Date);
    std::vector<CoveredCustomer> customers_in_none(Dimension, base::Date);
    std::vector<CoveringPerson> people(TerritoryId, bool with_below, base::Date);
    // Of all territories of the dimension; by name.
    std::vector<CoveringPerson> people(Dimension, base::Date);
    // Also in territories that are deleted by now; by dimension and day.
    std::vector<TerritoryStay> stays(CustomerId);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::territory
