#pragma once
#include "commission/rules/arithmetic.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Tiers over a running total, as integers: what a credit adds, band by band. Used by the engine and, alone, by the
// benchmark.
namespace hedef::commission {

// Boundaries and totals are value × scale. Marginal and interpolated tiers earn slope ÷ divisor for each scaled unit
// inside a band (above `end` nothing); whole tiers earn it for the whole total. from[0] is 0; slopes go with from.
template <class N> struct BandTable
{
    std::vector<N> from;
    std::vector<N> slope;
    N end{};
    bool has_end = false;
    N scale = 1;
    N divisor = 1;
    N largest_slope{}; // absolute

    // The band that a total lies in; a total on a boundary belongs to the higher one, a negative one to the first.
    std::size_t band_of(const N& total) const
    {
        std::size_t band = from.size() - 1;
        while (band > 0 && total < from[band])
            --band;
        return band;
    }

    // Marginal or interpolated result of a total, × divisor.
    N result(const N& total) const
    {
        N sum = 0;
        for (std::size_t i = 0; i < from.size() && from[i] < total; ++i) {
            const bool last = i + 1 == from.size();
            const N& top = last ? end : from[i + 1];
            const bool cut = (!last || has_end) && top < total;
            sum += ((cut ? top : total) - from[i]) * slope[i];
        }
        return sum;
    }
};

// A line before it is rounded: base ÷ scale of the table, earned ÷ divisor. credit is an index of the caller, −1 for
// the rerated line. band counts from 0; −1 where nothing is earned.
template <class N> struct PendingLine
{
    std::int32_t credit = -1;
    std::int16_t band = -1;
    std::int16_t rate = -1;
    N base{};
    N earned{};
};

// What moving a running total from `before` to `after` adds in each band, lower bands first. A credit that touches no
// band (0, below zero, above the end) has one line that earns nothing.
template <class N>
void add_running_lines(const BandTable<N>& table, std::int32_t credit, const N& before, const N& after,
                       std::vector<PendingLine<N>>& out)
{
    const bool up = after >= before;
    const N& low = up ? before : after;
    const N& high = up ? after : before;
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < table.from.size() && table.from[i] < high; ++i) {
        const bool last = i + 1 == table.from.size();
        const bool bounded = !last || table.has_end;
        const N& top = last ? table.end : table.from[i + 1];
        const N& begin = low > table.from[i] ? low : table.from[i];
        const N& stop = bounded && top < high ? top : high;
        if (begin >= stop) continue;
        const N length = up ? N(stop - begin) : N(begin - stop);
        const auto band = static_cast<std::int16_t>(i);
        out.push_back({credit, band, band, length, length * table.slope[i]});
    }
    if (out.size() == first) out.push_back({credit, -1, -1, after - before, N(0)});
}

// Marginal and interpolated: credits in order onto a running total (scaled); values are not scaled. Returns the total
// after them.
template <class N, class Value>
N running_lines(const BandTable<N>& table, N total, std::span<const std::int32_t> credits,
                std::span<const Value> values, std::vector<PendingLine<N>>& out)
{
    std::size_t band = table.band_of(total);
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const N step = number::lift<N>(values[i]) * table.scale;
        const N after = total + step;
        const bool open = band + 1 == table.from.size() && !table.has_end;
        const bool inside = total >= table.from[band] && after >= table.from[band] &&
                            (open || (after <= (band + 1 == table.from.size() ? table.end : table.from[band + 1])));
        if (inside && step > 0) { // most credits stay inside a band
            const auto index = static_cast<std::int16_t>(band);
            out.push_back({credits[i], index, index, step, step * table.slope[band]});
            if (!open && band + 1 < table.from.size() && after == table.from[band + 1]) ++band;
        } else {
            add_running_lines(table, credits[i], total, after, out);
            band = table.band_of(after);
        }
        total = after;
    }
    return total;
}

// Whole: each credit at the rate reached after it.
template <class N, class Value>
N whole_lines(const BandTable<N>& table, N total, std::span<const std::int32_t> credits, std::span<const Value> values,
              std::vector<PendingLine<N>>& out)
{
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const N step = number::lift<N>(values[i]) * table.scale;
        total += step;
        const auto band = static_cast<std::int16_t>(table.band_of(total));
        out.push_back({credits[i], band, band, step, step * table.slope[static_cast<std::size_t>(band)]});
    }
    return total;
}

// Each credit alone; a negative one earns minus what its absolute value would.
template <class N, class Value>
void transaction_lines(const BandTable<N>& table, bool whole, std::span<const std::int32_t> credits,
                       std::span<const Value> values, std::vector<PendingLine<N>>& out)
{
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const std::size_t first = out.size();
        const N step = number::lift<N>(values[i]) * table.scale;
        const N size = number::absolute(step);
        if (whole) {
            const auto band = static_cast<std::int16_t>(table.band_of(size));
            out.push_back({credits[i], band, band, size, size * table.slope[static_cast<std::size_t>(band)]});
        } else {
            add_running_lines(table, credits[i], N(0), size, out);
        }
        if (step >= 0) continue;
        for (std::size_t line = first; line < out.size(); ++line) {
            out[line].base = -out[line].base;
            out[line].earned = -out[line].earned;
        }
    }
}

} // namespace hedef::commission
