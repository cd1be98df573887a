#pragma once
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"

#include <string>
#include <string_view>
#include <vector>

namespace hedef::demo {

struct PlanMembers
{
    std::vector<std::string> people;   // codes
    std::int64_t target_incentive = 0; // of a period, minor units
};

struct PlanWish
{
    std::string_view file; // of resources/sample/plans
    std::vector<PlanMembers> members;
};

// Which plans there are and who is on them. Team leads and directors are on their sellers' plan for what their people
// sell, and on one of their own.
std::vector<PlanWish> plan_wishes(const Organisation&, base::Date from);

// The first day of the plans: of the fiscal year of the closed quarter, or of that quarter when each run takes long.
base::Date plans_begin(const SpanOfTime&, const base::FiscalCalendar&, std::int64_t credits);

// The plan's document with its blanks filled in.
std::string plan_document(std::string_view file, const SpanOfTime&, base::Date from);

} // namespace hedef::demo
