#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace hedef::base {

// A strong id: ids of different things do not mix and are not numbers to calculate with. 0 is "none".
template <class Tag>
struct Id
{
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

} // namespace hedef::base

template <class Tag>
struct std::hash<hedef::base::Id<Tag>>
{
    std::size_t operator()(hedef::base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
