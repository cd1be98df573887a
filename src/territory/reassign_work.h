#pragma once
#include "base/result.h"
#include "db/database.h"
#include "territory/territory_work.h"

#include <vector>

// Assignments as steps that can be taken back: what was written is answered with what stood before, so that it can be
// put back while nobody touched it since.
namespace hedef::territory {

struct CoverageEnd
{
    PersonId person;
    TerritoryId territory;
    base::Date day;
};

// Everything that one step asks for, in this order.
struct AssignmentWishes
{
    std::vector<CoverageEnd> ends;
    std::vector<PersonPlacement> people;
    std::vector<CustomerPlacement> customers;
};

// All assignments of the customers and people concerned, before and after the step; each list in order of id.
struct Reassignment
{
    std::vector<CustomerId> customers;
    std::vector<PersonId> people;
    std::vector<CustomerAssignment> customers_before, customers_after;
    std::vector<PersonAssignment> people_before, people_after;
};

// All or nothing. Refuses like assign_customers, assign_people and end_coverage.
base::Result<Reassignment> reassign(db::Transaction&, const AssignmentWishes&);
// The only owner from the day on: others who own it then stop.
base::Result<Reassignment> make_owner(db::Transaction&, TerritoryId, PersonId, base::Date from);
// What stood before the step stands again; the answer takes this back in turn. Refuses with
// "territory.assign.touched_since" when any of these assignments is another by now.
base::Result<Reassignment> put_back(db::Transaction&, const Reassignment&);

} // namespace hedef::territory
