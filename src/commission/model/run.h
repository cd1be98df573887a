#pragma once
#include "base/date.h"
#include "base/fiscal_calendar.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the database keeps of plans, pay periods and runs.
namespace hedef::commission {

using PlanId = base::Id<struct PlanTag>;
using PlanVersionId = base::Id<struct PlanVersionTag>;
using RunId = base::Id<struct RunTag>;

// One version of a plan's document; the newest approved one counts.
struct PlanVersion
{
    PlanVersionId id;
    PlanId plan;
    std::string code; // the plan's
    std::string name;
    int number = 0;
    base::PeriodKind period = base::PeriodKind::month;
    base::Period effective;
    std::int64_t document = 0; // long_text
    std::string hash;          // of the document as parse_plan() and write_plan() make it
    std::int64_t participants = 0;
};

// A person on a plan for some days, with the target incentive of a full period in minor units.
struct PlanAssignment
{
    std::int64_t id = 0;
    PlanId plan;
    std::int64_t person = 0;
    base::Period days;
    std::int64_t target_incentive = 0;
};

enum class PeriodState { open, closed };

// A pay period that somebody has closed or opened; all others are open.
struct PayPeriod
{
    base::FiscalPeriod period;
    PeriodState state = PeriodState::open;
};

struct Run
{
    RunId id;
    PlanId plan;
    PlanVersionId version;
    base::FiscalPeriod period;
    int number = 0; // counts the runs of one plan and period from 1
    std::string state; // "calculated"; later issues of its life: submitted, approved, paid, reversed
    std::string content_hash;
    std::int64_t gross = 0;
    std::int64_t net = 0; // of the period alone, without corrections of earlier ones
    std::int64_t by = 0;  // person who calculated it; 0: not known
};

// The difference that a closed period would show if it were computed with today's inputs; paid in the open run it stands in.
struct Correction
{
    std::int64_t person = 0;
    RunId corrected; // the closed period's run
    base::FiscalPeriod period;
    std::int64_t amount = 0;
};

} // namespace hedef::commission
