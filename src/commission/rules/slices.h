#pragma once
#include "commission/rules/crediting.h"
#include "commission/rules/timeline.h"

namespace hedef::commission {

// The part of credits (in order of date) from `begin` on that lies before a day; moves begin behind it.
inline std::span<const std::int32_t> take_until(const Credits& credits, std::span<const std::int32_t> in_order,
                                                std::size_t& begin, Day end)
{
    std::size_t last = begin;
    while (last < in_order.size() && credits.day[static_cast<std::size_t>(in_order[last])] < end)
        ++last;
    const auto slice = in_order.subspan(begin, last - begin);
    begin = last;
    return slice;
}

} // namespace hedef::commission
