#pragma once
#include "base/date.h"
#include "base/money.h"
#include "words/language.h"

#include <string>

// Numbers and dates as people read them; files and JSON have plain decimals and ISO dates.
namespace hedef::words {

// A plain decimal with the separators of the spoken language: "1234567.5" → "1,234,567.5" or "1.234.567,5".
std::string number(std::string_view plain_decimal);
std::string amount(const base::Money&);
// With its currency: "12,500.00 TRY".
std::string money(const base::Money&);
// With + before more than nothing, for differences: "+1,200.00", "-300.00", "0.00".
std::string signed_amount(const base::Money&);
// An integer of 10^-places: 125, 1 → "12.5"; all places are shown.
std::string decimal(std::int64_t units, int places);
// "8,800" or "8.800".
std::string count(std::int64_t);
// A ratio in millionths as a percentage with one place: 1083333 → "108.3 %" or "%108,3". Rounded half away.
std::string percentage(std::int64_t millionths);
// 2017-08-30 → "30 Aug 2017" or "30 Ağu 2017".
std::string date(base::Date);
// "30 Aug", where the year is known from elsewhere.
std::string short_date(base::Date);
// "Aug 2017", for columns of months.
std::string month(base::Date);
// "30 Aug 2017 14:05"; the stamp is shown as it is, so it must be in the reader's zone.
std::string moment(base::Stamp);

} // namespace hedef::words
