#include "targets/model/year_slots.h"

#include "base/contract.h"

namespace hedef::targets {

using base::PeriodKind;

MonthSpan months_of(Slot slot)
{
    HEDEF_EXPECTS(slot < slot_count);
    if (slot < first_quarter) return {slot, slot + 1};
    if (slot < first_half) return {(slot - first_quarter) * 3, (slot - first_quarter) * 3 + 3};
    if (slot < whole_year) return {(slot - first_half) * 6, (slot - first_half) * 6 + 6};
    return {0, 12};
}

PeriodKind kind_of(Slot slot)
{
    if (slot < first_quarter) return PeriodKind::month;
    if (slot < first_half) return PeriodKind::quarter;
    return slot < whole_year ? PeriodKind::half : PeriodKind::year;
}

std::vector<Slot> parts_of(Slot slot)
{
    const MonthSpan months = months_of(slot);
    std::vector<Slot> parts;
    switch (kind_of(slot)) {
    case PeriodKind::month:
        break;
    case PeriodKind::quarter:
        for (Slot month = months.first; month < months.last; ++month)
            parts.push_back(month);
        break;
    case PeriodKind::half:
        for (Slot quarter = months.first / 3; quarter < months.last / 3; ++quarter)
            parts.push_back(first_quarter + quarter);
        break;
    case PeriodKind::year:
        parts = {first_half, first_half + 1};
        break;
    }
    return parts;
}

std::vector<Slot> wholes_of(Slot slot)
{
    const std::size_t month = months_of(slot).first;
    std::vector<Slot> wholes;
    for (const Slot whole : {first_quarter + month / 3, first_half + month / 6, whole_year})
        if (kind_of(whole) > kind_of(slot)) wholes.push_back(whole);
    return wholes;
}

base::FiscalPeriod period_of(Slot slot, base::FiscalPeriod year, const base::FiscalCalendar& calendar)
{
    return calendar.parts(year, kind_of(slot)).at(
        slot < first_quarter ? slot : slot < first_half ? slot - first_quarter : slot < whole_year ? slot - first_half : 0);
}

std::optional<Slot> slot_of(base::FiscalPeriod period, base::FiscalPeriod year, const base::FiscalCalendar& calendar)
{
    static constexpr std::array first{Slot{0}, first_quarter, first_half, whole_year};
    const auto same_kind = calendar.parts(year, period.kind);
    for (std::size_t i = 0; i < same_kind.size(); ++i)
        if (same_kind[i] == period) return first[static_cast<std::size_t>(period.kind)] + i;
    return std::nullopt;
}

} // namespace hedef::targets
