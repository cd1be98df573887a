#pragma once
#include "territory/model/territory.h"

#include <string>
#include <vector>

namespace hedef::territory {

// Somebody or something that a problem is about.
struct ProblemItem
{
    std::int64_t id = 0;
    std::string code, name;
};

// Two ranges of one customer, or of one person in one territory, that share days.
struct Overlap
{
    ProblemItem who;
    TerritoryId first, second;
    base::Date day; // the first day of both
};

// Where the coverage of one dimension has holes on a day; every list in order of id.
struct CoverageProblems
{
    Dimension dimension = Dimension::geography;
    base::Date day;
    std::vector<ProblemItem> customers_without_territory;
    std::vector<ProblemItem> territories_without_owner;
    std::vector<ProblemItem> people_without_territory; // employed on the day
    std::vector<Overlap> overlapping_customers, overlapping_people;
    bool empty() const
    {
        return customers_without_territory.empty() && territories_without_owner.empty() &&
               people_without_territory.empty() && overlapping_customers.empty() && overlapping_people.empty();
    }
};

} // namespace hedef::territory
