#include "targets/model/profiles.h"

#include "base/contract.h"

#include <algorithm>

namespace hedef::targets {

std::int64_t Seasonality::of_month(base::Date day) const
{
    return weights[unsigned(base::calendar(day).month()) - 1];
}

std::int64_t Ramp::in_month(int month) const
{
    HEDEF_EXPECTS(!factors.empty() && month >= 1);
    return factors[std::min(static_cast<std::size_t>(month), factors.size()) - 1];
}

} // namespace hedef::targets
