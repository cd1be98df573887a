#pragma once
#include "base/date.h"
#include "base/fiscal_calendar.h"
#include "words/language.h"

#include <string>

namespace hedef::commission {

inline const char* period_words(base::PeriodKind kind)
{
    static constexpr const char* words[] = {N_("Month"), N_("Quarter"), N_("Half-year"), N_("Year")};
    return words[static_cast<int>(kind)];
}

inline std::string state_of(const base::Period& days, base::Date today)
{
    if (days.contains(today)) return words::_("In effect");
    return days.begin > today ? words::_("Begins later") : words::_("Ended");
}

} // namespace hedef::commission
