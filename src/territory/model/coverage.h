#pragma once
#include "base/money.h"
#include "territory/model/tree.h"

#include <limits>
#include <string>
#include <vector>

// Who is where on one day, as windows show it: names instead of ids, nothing left to look up.
namespace hedef::territory {

// What deals tell of a territory with everything below it, in minor units of the company's currency.
struct NodeFigures
{
    std::int64_t open_pipeline = 0; // deals that were open on the day, unweighted; with the amounts that they have now
    std::int64_t won = 0;           // in the fiscal year of the day, up to and with the day
    bool operator==(const NodeFigures&) const = default;
};

struct NamedPerson
{
    PersonId id;
    std::string name;
    bool operator==(const NamedPerson&) const = default;
};

// Stands in the tree of windows for "in no territory of the dimension"; no stored territory has it.
inline constexpr TerritoryId nowhere{std::numeric_limits<std::int64_t>::max()};

// One territory; the counts and figures are those of the whole subtree, the owners its own.
struct CoverageNode
{
    Territory territory;
    std::string path;                // by names
    std::vector<NamedPerson> owners; // by name
    std::int64_t customers = 0;
    std::int64_t people = 0; // each once, however many roles
    NodeFigures figures;
    bool operator==(const CoverageNode&) const = default;
};

// A dimension's territories on a day: parents before children, siblings by name.
struct Coverage
{
    Dimension dimension = Dimension::geography;
    base::Date day;
    base::Currency currency;
    int fiscal_year = 0;     // the one that the won figures are of
    bool has_figures = true; // false: nobody can tell them
    std::vector<CoverageNode> nodes;
    std::int64_t customers_nowhere = 0; // in no territory of the dimension
    NodeFigures figures_nowhere;        // of these customers

    const CoverageNode* find(TerritoryId id) const
    {
        for (const auto& node : nodes)
            if (node.territory.id == id) return &node;
        return nullptr;
    }
};

// A customer in a territory or below it, on a day; or in none (territory 0), then since the end of the last one, until the
// beginning of the next, and the id counts for nothing but telling rows apart.
struct CoveredCustomer
{
    CustomerAssignmentId id;
    CustomerId customer;
    std::string code, name;
    TerritoryId territory;
    std::string territory_name;
    base::Period days;
    Origin origin = Origin::manual;
    std::string rule; // its name, when one decided
    std::string reason;
    bool operator==(const CoveredCustomer&) const = default;
};

// A person who covers a territory or one below it, on a day.
struct CoveringPerson
{
    PersonAssignmentId id;
    PersonId person;
    std::string code, name;
    TerritoryId territory;
    std::string territory_name;
    CoverRole role = CoverRole::owner;
    base::Period days;
    Origin origin = Origin::manual;
    std::string reason;
    bool operator==(const CoveringPerson&) const = default;
};

// A customer's stay in a territory, past, present or planned.
struct TerritoryStay
{
    CustomerAssignment assignment;
    std::string path; // by names; of a territory that is deleted by now: its name
    std::string rule;
    bool operator==(const TerritoryStay&) const = default;
};

} // namespace hedef::territory
