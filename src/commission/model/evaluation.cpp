#include "commission/model/evaluation.h"

namespace hedef::commission {

std::string_view name(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::ok:
        return "ok";
    case ComponentStatus::hurdle:
        return "hurdle";
    case ComponentStatus::no_quota:
        return "no_quota";
    case ComponentStatus::budget:
        return "budget";
    case ComponentStatus::capped:
        return "capped";
    }
    return {};
}

std::string_view name(MovementKind kind)
{
    switch (kind) {
    case MovementKind::held:
        return "held";
    case MovementKind::released:
        return "released";
    case MovementKind::clawback:
        return "clawback";
    case MovementKind::cancelled:
        return "cancelled";
    }
    return {};
}

void Lines::reserve(std::size_t count)
{
    kind.reserve(count);
    source.reserve(count);
    band.reserve(count);
    rate.reserve(count);
    base.reserve(count);
    amount.reserve(count);
    withheld.reserve(count);
}

const PeriodPay* Evaluation::find(base::FiscalPeriod wanted) const
{
    for (const PeriodPay& period : periods)
        if (period.period == wanted) return &period;
    return nullptr;
}

} // namespace hedef::commission
