#pragma once
#include "db/database.h"
#include "territory/model/problems.h"

namespace hedef::territory {

// The SQL that finds holes in the coverage: one statement for each kind, set-based.
class ProblemStore
{
public:
    explicit ProblemStore(db::Transaction& tx) : m_tx(tx) {}

    CoverageProblems problems(Dimension, base::Date);
    // In all dimensions and at all times.
    std::vector<Overlap> overlapping_customers();
    std::vector<Overlap> overlapping_people();
    // "territory_customer 7": ranges without days.
    std::vector<std::string> empty_ranges();
    // Customers whose assignment says another dimension than its territory.
    std::vector<std::int64_t> in_wrong_dimension();

private:
    std::vector<ProblemItem> items(std::string_view sql, Dimension, base::Date);
    std::vector<Overlap> overlaps(std::string_view sql);
    db::Transaction& m_tx;
};

} // namespace hedef::territory
