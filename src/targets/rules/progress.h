#pragma once
#include "base/fraction.h"

#include <optional>

namespace hedef::targets {

// How far an owner has come; all exact, rounded only to be shown. Source: targets 7.

// actual ÷ target; nullopt when the target is 0.
std::optional<base::Fraction> attainment(const base::Fraction& actual, const base::Fraction& target);
// actual − target; a target with no sale has −target.
base::Fraction variance(const base::Fraction& actual, const base::Fraction& target);
// max(0, target − actual)
base::Fraction gap(const base::Fraction& actual, const base::Fraction& target);

// Working days of a period, by the company's calendar.
struct WorkingDays
{
    base::Fraction in_period; // half days count as halves
    base::Fraction gone;
    base::Fraction left() const { return in_period - gone; }
};
// actual ÷ (target × days gone ÷ days in period); nullopt when the target is 0 or no working day is gone.
std::optional<base::Fraction> pace(const base::Fraction& actual, const base::Fraction& target, const WorkingDays&);
// gap ÷ working days left; nullopt when none is left and there is a gap.
std::optional<base::Fraction> required_per_day(const base::Fraction& gap, const WorkingDays&);

} // namespace hedef::targets
