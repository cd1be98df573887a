#include "pipeline/model/credit_sum.h"

#include "base/money.h"

namespace hedef::pipeline {

CreditSum& CreditSum::operator+=(const CreditSum& other)
{
    revenue = base::add_checked(revenue, other.revenue);
    margin = base::add_checked(margin, other.margin);
    units += other.units;
    deals += other.deals;
    return *this;
}

std::optional<base::Fraction> of_measure(const CreditSum& sum, std::string_view measure)
{
    if (measure == "revenue") return base::Fraction(sum.revenue);
    if (measure == "margin") return base::Fraction(sum.margin);
    if (measure == "units") return sum.units;
    if (measure == "deals") return sum.deals;
    return std::nullopt;
}

} // namespace hedef::pipeline
