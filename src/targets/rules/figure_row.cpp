#include "targets/rules/figure_row.h"

#include "base/fraction.h"
#include "base/money.h"
#include "targets/rules/allocation.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace hedef::targets {

using base::Refusal;
using base::Result;

namespace {

using Months = std::array<std::int64_t, 12>;

// A figure over its months, as spread() of rules/seasonality.h does it.
Months over_months(std::int64_t amount, MonthSpan span, const MonthWeights& weights)
{
    std::vector<std::int64_t> of_span(weights.begin() + static_cast<std::ptrdiff_t>(span.first),
                                      weights.begin() + static_cast<std::ptrdiff_t>(span.last));
    if (std::all_of(of_span.begin(), of_span.end(), [](auto w) { return w == 0; }))
        std::fill(of_span.begin(), of_span.end(), 1);
    const auto amounts = base::split_by_largest_remainder(std::max<std::int64_t>(amount, 0), of_span);
    Months months{};
    std::copy(amounts.begin(), amounts.end(), months.begin() + static_cast<std::ptrdiff_t>(span.first));
    return months;
}

std::int64_t sum_of(const Months& months, MonthSpan span)
{
    std::int64_t sum = 0;
    for (std::size_t m = span.first; m < span.last; ++m)
        sum = base::add_checked(sum, months[m]);
    return sum;
}

// Own figure or the sum of a complete set of parts, down to the months.
RowValue exact(const OwnFigures& own, Slot slot)
{
    if (own[slot]) return {Source::own, own[slot]->amount};
    const auto parts = parts_of(slot);
    if (parts.empty()) return {};
    RowValue sum{Source::parts, 0};
    for (const Slot part : parts) {
        const RowValue one = exact(own, part);
        if (!one.there()) return {};
        sum.amount = base::add_checked(sum.amount, one.amount);
    }
    return sum;
}

// The own figures that a sum is made of, and the months that none of them covers.
struct Leaves
{
    std::vector<Slot> figures;
    std::vector<Slot> missing;
};
void gather(const OwnFigures& own, Slot slot, Leaves& leaves)
{
    if (own[slot]) {
        leaves.figures.push_back(slot);
        return;
    }
    const auto parts = parts_of(slot);
    if (parts.empty()) leaves.missing.push_back(slot);
    for (const Slot part : parts)
        gather(own, part, leaves);
}

void sum_what_is_there(RowValues& values, Slot slot)
{
    if (values[slot].there()) return;
    RowValue sum;
    for (const Slot part : parts_of(slot))
        if (values[part].there()) sum = {Source::some_parts, base::add_checked(sum.amount, values[part].amount)};
    values[slot] = sum;
}

std::optional<Slot> whole_behind(const OwnFigures& own, Slot slot)
{
    for (const Slot whole : wholes_of(slot))
        if (own[whole]) return whole;
    return std::nullopt;
}

Refusal locked_refusal()
{
    return {"targets.figure.locked", "amount"};
}

std::optional<Figure> figure_of(std::optional<std::int64_t> amount)
{
    return amount ? std::optional(Figure{*amount, false}) : std::nullopt;
}

// A longer figure falls apart into its parts, one of which is typed.
Result<SlotChanges> break_up(const OwnFigures& own, const MonthWeights& weights, Slot whole, Slot typed,
                             std::optional<std::int64_t> amount)
{
    if (own[whole]->locked) return locked_refusal();
    const Months months = over_months(own[whole]->amount, months_of(whole), weights);
    SlotChanges changes{{whole, own[whole], std::nullopt}};
    for (Slot slot = 0; slot < slot_count; ++slot) {
        if (kind_of(slot) != kind_of(typed) || !months_of(whole).holds(months_of(slot))) continue;
        const auto after = slot == typed ? figure_of(amount) : figure_of(sum_of(months, months_of(slot)));
        // It has its own already, or lies in a shorter figure, or is to have none.
        if (own[slot] || whole_behind(own, slot) != whole || (slot == typed && !after)) continue;
        changes.push_back({slot, std::nullopt, after});
    }
    return changes;
}

// The months that have nothing get the difference.
SlotChanges fill_missing(const std::vector<Slot>& missing, std::int64_t rest, const MonthWeights& weights)
{
    std::vector<std::int64_t> of_missing;
    for (const Slot month : missing)
        of_missing.push_back(weights[month]);
    if (std::all_of(of_missing.begin(), of_missing.end(), [](auto w) { return w == 0; }))
        std::fill(of_missing.begin(), of_missing.end(), 1);
    const auto amounts = base::split_by_largest_remainder(rest, of_missing);
    SlotChanges changes;
    for (std::size_t i = 0; i < missing.size(); ++i)
        changes.push_back({missing[i], std::nullopt, Figure{amounts[i], false}});
    return changes;
}

Result<SlotChanges> distribute(const OwnFigures& own, const MonthWeights& weights, Slot slot, std::int64_t amount)
{
    Leaves leaves;
    gather(own, slot, leaves);
    std::int64_t there = 0;
    for (const Slot figure : leaves.figures)
        there = base::add_checked(there, own[figure]->amount);
    if (!leaves.missing.empty() && amount >= there) return fill_missing(leaves.missing, amount - there, weights);

    std::vector<AllocationPart> parts;
    const bool all_zero = std::all_of(leaves.figures.begin(), leaves.figures.end(),
                                      [&](Slot s) { return own[s]->locked || own[s]->amount == 0; });
    for (const Slot figure : leaves.figures) {
        std::int64_t weight = own[figure]->amount;
        if (all_zero) {
            const MonthSpan span = months_of(figure);
            weight = std::accumulate(weights.begin() + static_cast<std::ptrdiff_t>(span.first),
                                     weights.begin() + static_cast<std::ptrdiff_t>(span.last), std::int64_t{0});
        }
        parts.push_back({weight, own[figure]->locked ? std::optional(own[figure]->amount) : std::nullopt});
    }
    const auto amounts = allocate(amount, parts);
    if (!amounts) return amounts.refusal();
    SlotChanges changes;
    for (std::size_t i = 0; i < leaves.figures.size(); ++i) {
        const auto& before = own[leaves.figures[i]];
        if (before->amount != (*amounts)[i])
            changes.push_back({leaves.figures[i], before, Figure{(*amounts)[i], before->locked}});
    }
    return changes;
}

Result<SlotChanges> erase_parts(const OwnFigures& own, Slot slot)
{
    Leaves leaves;
    gather(own, slot, leaves);
    SlotChanges changes;
    for (const Slot figure : leaves.figures) {
        if (own[figure]->locked) return locked_refusal();
        changes.push_back({figure, own[figure], std::nullopt});
    }
    return changes;
}

} // namespace

RowValues values_of(const OwnFigures& own, const MonthWeights& weights)
{
    RowValues values;
    std::array<std::optional<Months>, slot_count> spread;
    for (Slot slot = 0; slot < slot_count; ++slot) {
        values[slot] = exact(own, slot);
        if (values[slot].there()) continue;
        const auto whole = whole_behind(own, slot);
        if (!whole) continue;
        auto& months = spread[*whole];
        if (!months) months = over_months(own[*whole]->amount, months_of(*whole), weights);
        values[slot] = {Source::share, sum_of(*months, months_of(slot))};
    }
    for (Slot slot = first_quarter; slot < slot_count; ++slot)
        sum_what_is_there(values, slot);
    return values;
}

Result<SlotChanges> type_amount(const OwnFigures& own, const MonthWeights& weights, Slot slot,
                                std::optional<std::int64_t> amount)
{
    if (amount && *amount < 0) return Refusal{"targets.figure.negative", "amount"};
    if (amount && *amount > largest_figure) return Refusal{"targets.figure.too_large", "amount"};
    if (own[slot]) {
        if (own[slot]->amount == amount) return SlotChanges{};
        if (own[slot]->locked) return locked_refusal();
        return SlotChanges{{slot, own[slot], figure_of(amount)}};
    }
    const RowValue shown = values_of(own, weights)[slot];
    switch (shown.source) {
    case Source::share:
        if (shown.amount == amount) return SlotChanges{};
        return break_up(own, weights, *whole_behind(own, slot), slot, amount);
    case Source::parts:
    case Source::some_parts:
        return amount ? distribute(own, weights, slot, *amount) : erase_parts(own, slot);
    case Source::none:
    case Source::own:
        break;
    }
    if (!amount) return SlotChanges{};
    return SlotChanges{{slot, std::nullopt, figure_of(amount)}};
}

Result<SlotChanges> lock_figure(const OwnFigures& own, Slot slot, bool locked)
{
    if (!own[slot]) return Refusal{"targets.figure.lock_needs_figure", "locked"};
    if (own[slot]->locked == locked) return SlotChanges{};
    return SlotChanges{{slot, own[slot], Figure{own[slot]->amount, locked}}};
}

Result<SlotChanges> spread_figure(const OwnFigures& own, const MonthWeights& weights, Slot slot)
{
    if (!own[slot] || kind_of(slot) == base::PeriodKind::month)
        return Refusal{"targets.figure.spread_needs_figure", "period"};
    if (own[slot]->locked) return locked_refusal();
    SlotChanges changes{{slot, own[slot], std::nullopt}};
    const Months months = over_months(own[slot]->amount, months_of(slot), weights);
    for (Slot month = months_of(slot).first; month < months_of(slot).last; ++month)
        if (whole_behind(own, month) == slot && !own[month])
            changes.push_back({month, std::nullopt, Figure{months[month], false}});
    return changes;
}

void carry_out(OwnFigures& own, const SlotChanges& changes)
{
    for (const SlotChange& change : changes)
        own[change.slot] = change.after;
}

SlotChanges reversed(SlotChanges changes)
{
    std::reverse(changes.begin(), changes.end());
    for (SlotChange& change : changes)
        std::swap(change.before, change.after);
    return changes;
}

} // namespace hedef::targets
