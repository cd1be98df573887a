#pragma once
#include "base/date.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hedef::people {

using PersonId = base::Id<struct PersonTag>;
using ReportingLineId = base::Id<struct ReportingLineTag>;
using AbsenceId = base::Id<struct AbsenceTag>;

// One record for everybody: a login, an employment, a candidacy point to it.
struct Person
{
    PersonId id;
    std::string code; // unique among those not deleted; empty in a new one: made from the name
    std::string name;
    std::optional<std::string> email, title, login;
    std::optional<base::Date> hired_on; // first day; none: since always
    std::optional<base::Date> left_on;  // the day after the last one, as in all ranges; none: still here
    std::int64_t revision = 0;

    base::Period employed() const { return {hired_on.value_or(base::beginning), left_on.value_or(base::forever)}; }
    bool operator==(const Person&) const = default;
};

// Who reports to whom, and when. At most one manager a day.
struct ReportingLine
{
    ReportingLineId id;
    PersonId person, manager;
    base::Period days;
    std::int64_t revision = 0;
    bool operator==(const ReportingLine&) const = default;
};

// Days on which a person was not at work: "leave", "sick", "training", or whatever the company calls it (at most 40
// characters).
struct Absence
{
    AbsenceId id;
    PersonId person;
    std::string kind;
    base::Period days;
    std::int64_t revision = 0;
    bool operator==(const Absence&) const = default;
};

} // namespace hedef::people
