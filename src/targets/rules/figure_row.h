#pragma once
#include "base/result.h"
#include "targets/model/year_slots.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// The figures of one owner, measure and product over a fiscal year, as they are shown and typed.
namespace hedef::targets {

// Minor units or millionths. A locked one is not changed by typing, pasting or distributing.
struct Figure
{
    std::int64_t amount = 0;
    bool locked = false;
    bool operator==(const Figure&) const = default;
};
using OwnFigures = std::array<std::optional<Figure>, slot_count>;
// Seasonality of the fiscal year's months, in its order.
using MonthWeights = std::array<std::int64_t, 12>;

// Where the amount of a period comes from.
enum class Source
{
    none,
    own,        // a figure of exactly this period
    parts,      // the sum of a complete set of shorter ones
    some_parts, // the sum of shorter ones of which some are missing: shown, but no target of the period yet
    share,      // the part of a longer one, by seasonality
};
struct RowValue
{
    Source source = Source::none;
    std::int64_t amount = 0;
    bool there() const { return source != Source::none; }
    bool operator==(const RowValue&) const = default;
};
using RowValues = std::array<RowValue, slot_count>;

// By the rule of find_target(), and for what that rule leaves open the sum of what is there.
RowValues values_of(const OwnFigures&, const MonthWeights&);

struct SlotChange
{
    Slot slot = 0;
    std::optional<Figure> before, after;
    bool operator==(const SlotChange&) const = default;
};
using SlotChanges = std::vector<SlotChange>;

// No figure is larger, so that the sums of thousands of owners over a year fit 64 bits.
inline constexpr std::int64_t largest_figure = 100'000'000'000'000;

// What typing an amount for a period does; none: deleting it. Afterwards the period has exactly this amount.
//   - an own figure (or nothing): becomes that amount;
//   - a share of a longer one: the longer figure becomes its parts, and this part the amount;
//   - a sum of shorter ones: they are distributed anew by what they have (rules/allocation.h), locked ones stay;
//     missing ones get the difference, by seasonality, when there is one.
// Refused: "targets.figure.negative", ".too_large", ".locked", and what
// allocate() refuses.
base::Result<SlotChanges> type_amount(const OwnFigures&, const MonthWeights&, Slot, std::optional<std::int64_t> amount);

// Locking holds what is shown: a share of a longer figure or a sum cannot be locked as such.
// Refused: "targets.figure.lock_needs_figure".
base::Result<SlotChanges> lock_figure(const OwnFigures&, Slot, bool locked);

// An own figure of a longer period becomes those of its months that have none, by seasonality.
// Refused: "targets.figure.spread_needs_figure", ".locked".
base::Result<SlotChanges> spread_figure(const OwnFigures&, const MonthWeights&, Slot);

void carry_out(OwnFigures&, const SlotChanges&);
SlotChanges reversed(SlotChanges);

} // namespace hedef::targets
