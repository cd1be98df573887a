#pragma once
#include "base/day_range.h"
#include "base/money.h"

#include <optional>
#include <string>
#include <string_view>

// Ranges of filters, as people read and type them; kept as in base/day_range.h and as "1000..5000".
namespace hedef::words {

// "last_quarter" → "Last quarter", "2017-01-01..2017-03-31" → "1 Jan 2017 – 31 Mar 2017"; periods as they are.
std::string day_range_words(std::string_view range);
// "last quarter", "geçen çeyrek", "2017-Q3", "1.1.2017 - 31.3.2017", ">= 1.1.2017", a day.
std::optional<std::string> typed_day_range(std::string_view, base::Date today);

// "1000..5000" → "1,000.00 – 5,000.00", "1000.." → "≥ 1,000.00".
std::string amount_range_words(std::string_view range, const base::Currency&);
// "1000-5000", "1.000 .. 5.000", ">1M", "<= 500", "1000".
std::optional<std::string> typed_amount_range(std::string_view, const base::Currency&);

} // namespace hedef::words
