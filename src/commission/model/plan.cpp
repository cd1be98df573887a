#include "commission/model/plan.h"

#include <algorithm>

namespace hedef::commission {

namespace {

constexpr std::string_view measure_names[] = {"revenue", "margin", "units", "deals"};
constexpr std::string_view kind_names[] = {"sale", "return", "adjustment"};
constexpr std::string_view dimension_names[] = {"product",   "category", "customer", "customer_class",
                                                "territory", "deal",     "deal_type"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::string_view (&names)[N], std::string_view text)
{
    const auto it = std::find(std::begin(names), std::end(names), text);
    if (it == std::end(names)) return std::nullopt;
    return static_cast<Enum>(it - std::begin(names));
}

void add_used(const When& when, std::array<bool, dimension_count>& used)
{
    for (std::size_t i = 0; i < when.any_of.size(); ++i)
        if (when.any_of[i]) used[i] = true;
}

} // namespace

std::string_view name(Measure measure)
{
    return measure_names[static_cast<int>(measure)];
}

std::optional<Measure> parse_measure(std::string_view text)
{
    return find_name<Measure>(measure_names, text);
}

std::string_view name(CreditKind kind)
{
    return kind_names[static_cast<int>(kind)];
}

std::optional<CreditKind> parse_credit_kind(std::string_view text)
{
    return find_name<CreditKind>(kind_names, text);
}

std::string_view name(Dimension dimension)
{
    return dimension_names[static_cast<int>(dimension)];
}

bool When::matches_all() const
{
    return !kinds && std::none_of(any_of.begin(), any_of.end(), [](const auto& list) { return list.has_value(); });
}

std::array<bool, dimension_count> dimensions_used(const Plan& plan)
{
    std::array<bool, dimension_count> used{};
    for (const Component& component : plan.components) {
        add_used(component.when, used);
        if (const auto* rate = std::get_if<RateRule>(&component.rule))
            for (const RateEntry& entry : rate->rates)
                add_used(entry.when, used);
        if (const auto* bonus = std::get_if<BonusRule>(&component.rule); bonus && bonus->per == BonusPer::deal)
            used[static_cast<std::size_t>(Dimension::deal)] = true;
    }
    return used;
}

} // namespace hedef::commission
