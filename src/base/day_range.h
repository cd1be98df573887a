#pragma once
#include "base/fiscal_calendar.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hedef::base {

// Days named so that a filter which is kept means the days of the day on which it is used: "today", "this_week",
// "last_30_days", "next_30_days", "this_month", "last_quarter", "next_year" … (quarters and years of the company's
// fiscal calendar; weeks from Monday). All of them, in the order in which people look for them.
std::span<const std::string_view> day_range_names();

// A name, a fiscal period ("2017-Q3", "2017-07", "2017"), a day, or days from "2017-01-01..2017-03-31" (both are in;
// either may be missing). nullopt for anything else.
std::optional<Period> days_of(std::string_view range, const FiscalCalendar&, Date today);

// "2017-01-01..2017-03-31"; ends that are open are left out.
std::string day_range(const Period&);

} // namespace hedef::base
