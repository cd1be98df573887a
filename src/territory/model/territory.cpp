#include "territory/model/territory.h"

#include <array>
#include <utility>

namespace hedef::territory {

namespace {

template <class Enum, std::size_t N> using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<Dimension, 3> dimensions{
    {{Dimension::geography, "geography"}, {Dimension::segment, "segment"}, {Dimension::product, "product"}}};
constexpr Names<Origin, 3> origins{{{Origin::rule, "rule"}, {Origin::manual, "manual"}, {Origin::lock, "lock"}}};
constexpr Names<CoverRole, 2> roles{{{CoverRole::owner, "owner"}, {CoverRole::overlay, "overlay"}}};

template <class Enum, std::size_t N> std::string_view name_in(const Names<Enum, N>& names, Enum value)
{
    for (const auto& [known, text] : names)
        if (known == value) return text;
    return {};
}

template <class Enum, std::size_t N> std::optional<Enum> value_in(const Names<Enum, N>& names, std::string_view text)
{
    for (const auto& [value, known] : names)
        if (known == text) return value;
    return std::nullopt;
}

} // namespace

std::string_view name(Dimension dimension)
{
    return name_in(dimensions, dimension);
}

std::optional<Dimension> parse_dimension(std::string_view text)
{
    return value_in(dimensions, text);
}

std::string_view name(Origin origin)
{
    return name_in(origins, origin);
}

std::optional<Origin> parse_origin(std::string_view text)
{
    return value_in(origins, text);
}

std::string_view name(CoverRole role)
{
    return name_in(roles, role);
}

std::optional<CoverRole> parse_cover_role(std::string_view text)
{
    return value_in(roles, text);
}

} // namespace hedef::territory
