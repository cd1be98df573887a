#pragma once
#include "base/date.h"
#include "base/fiscal_calendar.h"

#include <string>

// Options of one kind, read the same way by every command. Each throws WrongUsage.
namespace hedef::cli {

base::FiscalPeriod period_argument(const std::string&);
base::Date date_argument(const std::string&);

} // namespace hedef::cli
