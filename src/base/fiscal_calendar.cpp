#include "base/fiscal_calendar.h"
#include "base/contract.h"

#include <cstdio>

namespace hedef::base {

namespace {

Date first_of_month(int months_since_year_zero)
{
    return make_date(months_since_year_zero / 12, static_cast<unsigned>(months_since_year_zero % 12) + 1, 1);
}

int month_index(Date date)
{
    const auto ymd = calendar(date);
    return int(ymd.year()) * 12 + static_cast<int>(unsigned(ymd.month())) - 1;
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

} // namespace

std::string_view name(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::month: return "month";
    case PeriodKind::quarter: return "quarter";
    case PeriodKind::half: return "half";
    case PeriodKind::year: return "year";
    }
    return {};
}

std::optional<PeriodKind> parse_period_kind(std::string_view text)
{
    for (const auto kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year})
        if (name(kind) == text) return kind;
    return std::nullopt;
}

int months_in(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::month: return 1;
    case PeriodKind::quarter: return 3;
    case PeriodKind::half: return 6;
    case PeriodKind::year: return 12;
    }
    return 0;
}

FiscalCalendar::FiscalCalendar(int start_month) : m_start_month(start_month)
{
    HEDEF_EXPECTS(start_month >= 1 && start_month <= 12);
}

FiscalPeriod FiscalCalendar::containing(PeriodKind kind, Date date) const
{
    const int month = month_index(date);
    if (kind == PeriodKind::month) return {kind, month / 12, month % 12 + 1};
    const int fiscal = month - (m_start_month - 1);
    return {kind, fiscal / 12, (fiscal % 12) / months_in(kind) + 1};
}

Period FiscalCalendar::days(FiscalPeriod period) const
{
    int first = period.year * 12;
    if (period.kind == PeriodKind::month)
        first += period.number - 1;
    else
        first += m_start_month - 1 + (period.number - 1) * months_in(period.kind);
    return {first_of_month(first), first_of_month(first + months_in(period.kind))};
}

FiscalPeriod FiscalCalendar::next(FiscalPeriod period) const
{
    return containing(period.kind, days(period).end);
}

FiscalPeriod FiscalCalendar::previous(FiscalPeriod period) const
{
    return containing(period.kind, days(period).begin - std::chrono::days(1));
}

FiscalPeriod FiscalCalendar::year_of(FiscalPeriod period) const
{
    return containing(PeriodKind::year, days(period).begin);
}

std::vector<FiscalPeriod> FiscalCalendar::parts(FiscalPeriod whole, PeriodKind part) const
{
    HEDEF_EXPECTS(months_in(part) <= months_in(whole.kind));
    std::vector<FiscalPeriod> found;
    const Period all = days(whole);
    for (FiscalPeriod p = containing(part, all.begin); days(p).begin < all.end; p = next(p)) found.push_back(p);
    return found;
}

std::string FiscalCalendar::label(FiscalPeriod period)
{
    char text[32];
    switch (period.kind) {
    case PeriodKind::month: std::snprintf(text, sizeof text, "%04d-%02d", period.year, period.number); break;
    case PeriodKind::quarter: std::snprintf(text, sizeof text, "%04d-Q%d", period.year, period.number); break;
    case PeriodKind::half: std::snprintf(text, sizeof text, "%04d-H%d", period.year, period.number); break;
    case PeriodKind::year: std::snprintf(text, sizeof text, "%04d", period.year); break;
    }
    return text;
}

std::optional<FiscalPeriod> FiscalCalendar::parse(std::string_view label)
{
    if (label.size() < 4) return std::nullopt;
    const auto year = number(label.substr(0, 4));
    if (!year || *year < 1900) return std::nullopt;
    const auto rest = label.substr(4);
    if (rest.empty()) return FiscalPeriod{PeriodKind::year, *year, 1};
    if (rest.size() != 3 || rest[0] != '-') return std::nullopt;
    const bool quarter = rest[1] == 'Q', half = rest[1] == 'H';
    const auto n = number(rest.substr(quarter || half ? 2 : 1));
    if (!n || *n < 1) return std::nullopt;
    if (quarter) return *n <= 4 ? std::optional(FiscalPeriod{PeriodKind::quarter, *year, *n}) : std::nullopt;
    if (half) return *n <= 2 ? std::optional(FiscalPeriod{PeriodKind::half, *year, *n}) : std::nullopt;
    return *n <= 12 ? std::optional(FiscalPeriod{PeriodKind::month, *year, *n}) : std::nullopt;
}

} // namespace hedef::base
