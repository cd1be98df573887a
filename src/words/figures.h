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
// A ratio in millionths as a percentage with one place: 1083333 → "108.3 %" or "%108,3". Rounded half away.
std::string percentage(std::int64_t millionths);
// 2017-08-30 → "30 Aug 2017" or "30 Ağu 2017".
std::string date(base::Date);

} // namespace hedef::words
