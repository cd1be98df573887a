#pragma once
#include <array>
#include <cstdint>

namespace hedef::demo {

// How the year lies over the calendar's months in hundredths of a percent, January first: a strong end of the year and
// of each half, a weak summer. The company's seasonality profile.
inline constexpr std::array<std::int64_t, 12> month_percents{750, 750, 920, 800, 850, 950,
                                                             620, 580, 880, 880, 920, 1100};

} // namespace hedef::demo
