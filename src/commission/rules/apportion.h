#pragma once
#include "base/contract.h"
#include "commission/rules/arithmetic.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hedef::commission {

// Room that apportioning reuses, so that no line allocates.
template <class N> struct ApportionRoom
{
    std::vector<N> rests;
    std::vector<std::uint32_t> order;
};

// Largest remainder over exact parts parts[i] ÷ divisor: each its floor, then one unit each to the largest fractions,
// ties to the earlier, so that out sums exactly to total (spec/commissions.md 4.1). total is the parts' sum rounded;
// where it is the difference of two rounded results it may lie one below all floors: then the smallest fraction, the
// last of them, gives that unit.
template <class N>
void apportion_into(std::span<const N> parts, const N& divisor, std::int64_t total, ApportionRoom<N>& room,
                    std::int64_t* out)
{
    const std::size_t count = parts.size();
    room.rests.resize(count);
    Wide left = total;
    for (std::size_t i = 0; i < count; ++i) {
        auto [floor, rest] = number::floor_divide<N>(parts[i], divisor);
        out[i] = number::to_int64(floor);
        room.rests[i] = std::move(rest);
        left -= out[i];
    }
    if (left == 0) return;
    HEDEF_EXPECTS(left >= -1 && left <= static_cast<Wide>(count));
    const auto larger_first = [&](std::uint32_t a, std::uint32_t b) {
        if (room.rests[a] != room.rests[b]) return room.rests[a] > room.rests[b];
        return a < b;
    };
    room.order.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        room.order[i] = static_cast<std::uint32_t>(i);
    if (left < 0) {
        --out[*std::max_element(room.order.begin(), room.order.end(), larger_first)];
        return;
    }
    const auto middle = room.order.begin() + static_cast<std::ptrdiff_t>(left);
    if (middle != room.order.end()) std::nth_element(room.order.begin(), middle, room.order.end(), larger_first);
    for (auto it = room.order.begin(); it != middle; ++it)
        ++out[*it];
}

} // namespace hedef::commission
