#include "commission/rules/cap.h"

namespace hedef::commission {

using base::BigInt;

std::int64_t CapRule::limit(std::size_t person, int period) const
{
    const Cap& cap = *m_work.plan.cap;
    if (cap.amount) {
        const Wide days = m_work.targets.days_on_plan(person);
        return base::divide(*cap.amount * days, m_work.timeline.days(period).days(), base::Rounding::half_away);
    }
    const base::Fraction minor = base::power_of_ten(m_work.plan.currency.minor_digits());
    return base::round_to_int64(cap.times_target_incentive->value * m_work.targets.incentive(person).period * minor,
                                base::Rounding::half_away);
}

std::int64_t CapRule::apply(std::size_t person, int period, std::span<ComponentPay> components)
{
    if (!m_work.plan.cap) return 0;
    Wide positive = 0;
    for (const ComponentPay& pay : components)
        positive += pay.amount > 0 ? pay.amount : 0;
    if (positive == 0) return 0;
    const std::int64_t most = limit(person, period);
    if (positive <= most) return 0;
    const std::int64_t cut = number::to_int64<Wide>(positive - most);
    std::vector<BigInt> parts;
    for (const ComponentPay& pay : components)
        parts.push_back(BigInt(pay.amount > 0 ? pay.amount : 0) * cut);
    std::vector<std::int64_t> cuts(parts.size());
    apportion_into<BigInt>(parts, number::big(positive), cut, m_room, cuts.data());
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        if (cuts[i] == 0) continue;
        components[i].withheld = cuts[i];
        if (components[i].status == ComponentStatus::ok) components[i].status = ComponentStatus::capped;
        cut_lines(components[i]);
    }
    return cut;
}

// In proportion to the lines' amounts: negative lines shrink with the others.
void CapRule::cut_lines(const ComponentPay& pay)
{
    std::vector<BigInt> parts;
    for (std::uint32_t i = 0; i < pay.line_count; ++i)
        parts.push_back(BigInt(m_work.lines.amount[pay.first_line + i]) * pay.withheld);
    apportion_into<BigInt>(parts, BigInt(pay.amount), pay.withheld, m_room,
                           m_work.lines.withheld.data() + pay.first_line);
}

} // namespace hedef::commission
