#pragma once
#include "base/fiscal_calendar.h"
#include "base/id.h"
#include "pipeline/model/product.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::targets {

using TargetId = base::Id<struct TargetTag>;
using VersionId = base::Id<struct VersionTag>;

// Who a target belongs to.
enum class OwnerKind
{
    company,
    territory,
    team,
    person,
};
inline constexpr std::array all_owner_kinds{OwnerKind::company, OwnerKind::territory, OwnerKind::team,
                                            OwnerKind::person};
std::string_view name(OwnerKind);
std::optional<OwnerKind> parse_owner_kind(std::string_view);

struct Owner
{
    OwnerKind kind = OwnerKind::person;
    std::int64_t id = 0; // of the person, team or territory; of the company row (always 1) for the company
    auto operator<=>(const Owner&) const = default;
};

// What credits are counted by, and every other measure that some subject registers (see measure_source.h).
// Amounts of "revenue" and "margin" are minor units of the company's currency; all others are millionths.
inline constexpr std::string_view revenue = "revenue", margin = "margin", units = "units", deals = "deals";
bool is_money(std::string_view measure);
// Lower case letters, digits, "_" and "-", 1 to 40 characters.
bool is_measure_name(std::string_view);

// One figure of a version: always the full-period amount; ramp, leave and proration are applied where a figure is
// needed.
struct Target
{
    TargetId id;
    VersionId version;
    Owner owner;
    std::string measure{revenue};
    pipeline::ProductId product; // none: all products
    base::FiscalPeriod period;
    base::Period days;       // of the period, in the company's fiscal year
    std::int64_t amount = 0; // never negative
    bool locked = false;     // keeps its amount when a total is allocated again
    std::int64_t revision = 1;
    bool operator==(const Target&) const = default;
};

} // namespace hedef::targets
