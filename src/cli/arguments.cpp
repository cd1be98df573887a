#include "cli/arguments.h"

#include "cli/wrong_usage.h"

namespace hedef::cli {

base::FiscalPeriod period_argument(const std::string& text)
{
    const auto period = base::FiscalCalendar::parse(text);
    if (!period) wrong_usage("cli.usage.period", "--period", {text});
    return *period;
}

base::Date date_argument(const std::string& text)
{
    const auto date = base::parse_date(text);
    if (!date) wrong_usage("cli.usage.date", {}, {text});
    return *date;
}

} // namespace hedef::cli
