#pragma once
#include "base/fiscal_calendar.h"

#include <vector>

namespace hedef::demo {

// The days that the demo company knows: whole quarters, the last of them the one of `today`.
struct SpanOfTime
{
    base::Date today;
    base::Period days;                     // from the first day of the first quarter to the end of today's quarter
    base::Period closed;                   // the last quarter but one that is over
    base::Period last;                     // the newest quarter that is over
    std::vector<base::FiscalPeriod> years; // fiscal years that the days touch

    base::Period known() const { return {days.begin, today + std::chrono::days(1)}; }
};

} // namespace hedef::demo
