#pragma once
#include "targets/model/target.h"

#include <cstddef>
#include <optional>
#include <string>

namespace hedef::targets {

// How the rows of a sheet hang below the company: territories with their people, or teams with theirs.
enum class Grouping
{
    territories,
    teams,
};

// A row of a sheet; parents stand before their children, depth first.
struct SheetOwner
{
    std::optional<Owner> owner; // none: only a heading ("people without a territory"), which sums what is below it
    std::optional<std::size_t> parent;
    int depth = 0;
    std::string code, name;
    bool is_person() const { return owner && owner->kind == OwnerKind::person; }
    bool operator==(const SheetOwner&) const = default;
};

} // namespace hedef::targets
