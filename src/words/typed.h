#pragma once
#include "base/date.h"
#include "base/money.h"

#include <cstdint>
#include <optional>
#include <string_view>

// What people type into fields, understood (spec/desktop.md "Forms" 2). What can be read two ways is read by the spoken
// language; what cannot be read is none.
namespace hedef::words {

// "12.500,50", "12500.5", "1,5M", "-3K", "1 200", with or without the currency's code or sign. More places than the
// currency has, or more than fits, is none.
std::optional<base::Money> typed_amount(std::string_view, base::Currency);
// In units of the last place: "12,5" with 2 places is 1250; a percent sign may stand before or behind.
std::optional<std::int64_t> typed_decimal(std::string_view, int places);
// "31.12", "31.12.2017", "2017-12-31", "12/31" by the language, "today", "bugün", "tomorrow", "yarın", "yesterday", "dün",
// "+2w", "-3d", "+1m", "+1y" (g, h, a, y for gün, hafta, ay, yıl), weekday names (the next one). A day without a year is
// the one nearest to today.
std::optional<base::Date> typed_date(std::string_view, base::Date today);

} // namespace hedef::words
