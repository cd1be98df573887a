#pragma once
#include "base/fraction.h"
#include "base/money.h"
#include "targets/model/target.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::targets {

// Where one owner stands: money in minor units, everything else in millionths. Without a target nothing but `actual` is there.
struct Standing
{
    std::string id; // the owner's code
    std::string name;
    std::string measure;
    std::string product; // code, of a target for one product; else empty
    std::optional<std::int64_t> target; // with ramp, leave and proration, rounded half away from zero
    std::int64_t actual = 0;
    std::optional<std::int64_t> attainment; // millionths, rounded half away from zero; none when the target is 0
    std::optional<std::int64_t> variance, gap;
    std::optional<std::int64_t> pace;         // millionths; none before the first working day
    std::optional<std::int64_t> required_per_day; // of the gap, on each working day left
};

struct AttainmentReport
{
    base::FiscalPeriod period;
    OwnerKind by = OwnerKind::person;
    base::Currency currency;
    std::vector<Standing> rows; // by id (bytes), then measure, then product
};

} // namespace hedef::targets
