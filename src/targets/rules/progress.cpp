#include "targets/rules/progress.h"

namespace hedef::targets {

using base::Fraction;

std::optional<Fraction> attainment(const Fraction& actual, const Fraction& target)
{
    if (target == 0) return std::nullopt;
    return actual / target;
}

Fraction variance(const Fraction& actual, const Fraction& target)
{
    return actual - target;
}

Fraction gap(const Fraction& actual, const Fraction& target)
{
    return actual >= target ? Fraction(0) : Fraction(target - actual);
}

std::optional<Fraction> pace(const Fraction& actual, const Fraction& target, const WorkingDays& days)
{
    if (target == 0 || days.gone == 0 || days.in_period == 0) return std::nullopt;
    return actual / (target * days.gone / days.in_period);
}

std::optional<Fraction> required_per_day(const Fraction& gap, const WorkingDays& days)
{
    if (gap == 0) return Fraction(0);
    if (days.left() <= 0) return std::nullopt;
    return gap / days.left();
}

} // namespace hedef::targets
