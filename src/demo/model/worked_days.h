#pragma once
#include "base/date.h"

#include <cstddef>
#include <vector>

namespace hedef::demo {

// How much is worked on each day of a period, in half days: 2 a full day, 1 half of it, 0 none.
struct WorkedDays
{
    base::Period days;
    std::vector<int> half_days; // by day

    int on(base::Date day) const
    {
        return days.contains(day) ? half_days[static_cast<std::size_t>((day - days.begin).count())] : 2;
    }
    int in(base::Period period) const
    {
        int sum = 0;
        for (base::Date day = period.begin; day < period.end; day += std::chrono::days(1))
            sum += on(day);
        return sum;
    }
};

} // namespace hedef::demo
