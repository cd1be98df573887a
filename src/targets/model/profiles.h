#pragma once
#include "base/date.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hedef::targets {

// How a year's figure lies over the calendar's months, January first. Made by the functions of rules/seasonality.h.
struct Seasonality
{
    // Hundredths of a percent that sum to 10,000; the equal profile has twelve ones (a twelfth has no two decimals).
    std::array<std::int64_t, 12> weights{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    bool operator==(const Seasonality&) const = default;
    std::int64_t of_month(base::Date day) const;
};

// Percentages by month of service, in millionths; the last one holds. Source: targets 5.
struct Ramp
{
    std::vector<std::int64_t> factors{1'000'000};
    std::int64_t in_month(int month_of_service) const; // 1-based
};

} // namespace hedef::targets
