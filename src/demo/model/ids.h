#pragma once
#include "demo/model/deals.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hedef::demo {

// The database's ids of what the drafts speak of by index.
struct DemoIds
{
    std::vector<std::int64_t> people, teams, territories, products, customers;
    std::array<std::int64_t, stage_count> stages{};
    std::int64_t at(const std::vector<std::int64_t>& ids, int index) const
    {
        return index < 0 ? 0 : ids[static_cast<std::size_t>(index)];
    }
};

} // namespace hedef::demo
