#include "targets/rules/target_lookup.h"

#include <algorithm>

namespace hedef::targets {

namespace {

using base::FiscalCalendar;
using base::FiscalPeriod;
using base::PeriodKind;

constexpr PeriodKind kinds[] = {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year};

const Target* figure_of(std::span<const Target> figures, base::Period days)
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](auto& f) { return f.days == days; });
    return found == figures.end() ? nullptr : &*found;
}

// Appends the pieces of a period that has a figure itself or a complete set of parts; false when it has neither.
bool gather(std::span<const Target> figures, FiscalPeriod period, const FiscalCalendar& calendar,
            std::vector<TargetPiece>& pieces)
{
    const base::Period days = calendar.days(period);
    if (const Target* figure = figure_of(figures, days)) {
        pieces.push_back({days, figure->amount});
        return true;
    }
    if (period.kind == PeriodKind::month) return false;
    const PeriodKind shorter = kinds[static_cast<int>(period.kind) - 1];
    const auto parts = calendar.parts(period, shorter);
    return std::all_of(parts.begin(), parts.end(), [&](auto part) { return gather(figures, part, calendar, pieces); });
}

} // namespace

std::optional<std::vector<TargetPiece>> find_target(std::span<const Target> figures, FiscalPeriod period,
                                                    const FiscalCalendar& calendar, const Seasonality& seasonality)
{
    std::vector<TargetPiece> pieces;
    if (gather(figures, period, calendar, pieces)) return pieces;
    const base::Period days = calendar.days(period);
    for (const PeriodKind kind : kinds) {
        if (kind <= period.kind) continue;
        const FiscalPeriod whole = calendar.containing(kind, days.begin);
        const Target* figure = figure_of(figures, calendar.days(whole));
        if (!figure) continue;
        const auto months = calendar.parts(whole, PeriodKind::month);
        const auto amounts = spread(figure->amount, seasonality, calendar, whole);
        pieces.clear();
        for (std::size_t i = 0; i < months.size(); ++i) {
            const base::Period month = calendar.days(months[i]);
            if (days.begin <= month.begin && month.end <= days.end) pieces.push_back({month, amounts[i]});
        }
        return pieces;
    }
    return std::nullopt;
}

} // namespace hedef::targets
