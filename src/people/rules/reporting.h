#pragma once
#include "people/model/person.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::people {

// A ring of people of whom each reports to the next, on that day.
struct ReportingCycle
{
    base::Date day;
    std::vector<PersonId> people;
};

// The first ring found, or none. Ranges of one person are free of overlap. O(lines × depth of the organisation).
std::optional<ReportingCycle> find_reporting_cycle(std::span<const ReportingLine>);

} // namespace hedef::people
