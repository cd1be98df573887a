#pragma once
#include "base/date.h"
#include "base/fraction.h"
#include "base/result.h"
#include "targets/model/profiles.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hedef::targets {

// Refused: targets.ramp.empty, .negative {month}.
base::Result<Ramp> make_ramp(std::vector<std::int64_t> factors);

// When a person serves, and what of a full target is asked meanwhile.
struct Service
{
    base::Period on_target;           // employed and responsible
    std::vector<base::Period> leaves; // may overlap each other
    std::optional<Ramp> ramp;         // none: the full target from the first day
    base::Date ramp_start =
        base::beginning; // hire, or completion of the named training; before it the ramp stands at month 1
};

// The month of service of a day, 1-based: month 1 is the calendar month of the start. Leave pauses the count: a
// calendar month that lies wholly in a leave does not count, other days of leave since the start move it back by as
// many days.
int month_of_service(base::Date day, base::Date start, std::span<const base::Period> leaves);

// Days on target within a period: those of the period on target, both ends included, less the days of leave.
int days_on_target(const Service&, base::Period);

// What of a full-period target counts: Σ over the days on target of the day's ramp percentage ÷ days in the period.
// So ramp and proration are applied together, once, exactly, and a ramp that changes within the period is weighed by
// days. 1 June to 31 December 2019 in the year 2019 → 214/365. Source: targets 5 and 6.
base::Fraction effective_share(const Service&, base::Period);

} // namespace hedef::targets
