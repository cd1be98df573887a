#pragma once
#include "base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::base {

enum class PeriodKind { month, quarter, half, year };

std::string_view name(PeriodKind); // "month", "quarter", "half", "year"
std::optional<PeriodKind> parse_period_kind(std::string_view);
int months_in(PeriodKind);

// One month, quarter, half or year. For months `year` and `number` are those of the calendar; for the others `year` is the fiscal year,
// named by the year in which it starts, and `number` counts from 1 within it (1 for a year).
struct FiscalPeriod
{
    PeriodKind kind = PeriodKind::month;
    int year = 0;
    int number = 1;
    auto operator<=>(const FiscalPeriod&) const = default;
};

// The company's fiscal year; start_month 1 to 12.
class FiscalCalendar
{
public:
    explicit FiscalCalendar(int start_month = 1);
    int start_month() const { return m_start_month; }

    FiscalPeriod containing(PeriodKind, Date) const;
    Period days(FiscalPeriod) const;
    FiscalPeriod next(FiscalPeriod) const;
    FiscalPeriod previous(FiscalPeriod) const;
    // The fiscal year that a period lies in.
    FiscalPeriod year_of(FiscalPeriod) const;
    // The periods of a shorter (or the same) kind that make up a longer one, in order.
    std::vector<FiscalPeriod> parts(FiscalPeriod whole, PeriodKind part) const;

    // "2017", "2017-H1", "2017-Q3", "2017-07".
    static std::string label(FiscalPeriod);
    static std::optional<FiscalPeriod> parse(std::string_view label);

private:
    int m_start_month;
};

} // namespace hedef::base
