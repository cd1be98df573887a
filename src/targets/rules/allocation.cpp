#include "targets/rules/allocation.h"

#include "base/money.h"

namespace hedef::targets {

namespace {

using base::Fraction;
using base::Refusal;

// What is wrong with the parts taken one by one.
std::optional<Refusal> refusal_of_parts(std::span<const AllocationPart> parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto position = std::to_string(i + 1);
        if (parts[i].locked) {
            if (*parts[i].locked < 0) return Refusal{"targets.allocation.lock_negative", "locks", {position}};
        } else if (parts[i].weight < 0) {
            return Refusal{"targets.allocation.weight_negative", "weights", {position}};
        }
    }
    return std::nullopt;
}

} // namespace

base::Result<std::vector<std::int64_t>> allocate(std::int64_t total, std::span<const AllocationPart> parts)
{
    if (total < 0) return Refusal{"targets.allocation.total_negative", "total", {}};
    if (auto refusal = refusal_of_parts(parts)) return *refusal;

    std::int64_t locked = 0;
    std::vector<Fraction> weights;
    std::vector<std::size_t> free;
    Fraction weight_sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].locked) {
            locked = base::add_checked(locked, *parts[i].locked);
        } else {
            free.push_back(i);
            weights.push_back(parts[i].weight);
            weight_sum += parts[i].weight;
        }
    }
    const std::int64_t rest = total - locked;
    if (rest < 0) return Refusal{"targets.allocation.locks_above_total", "locks", {std::to_string(-rest)}};
    if (rest > 0 && free.empty())
        return Refusal{"targets.allocation.locks_below_total", "locks", {std::to_string(rest)}};
    if (rest > 0 && weight_sum == 0) return Refusal{"targets.allocation.no_weights", "weights", {}};

    std::vector<std::int64_t> amounts(parts.size(), 0);
    for (std::size_t i = 0; i < parts.size(); ++i)
        amounts[i] = parts[i].locked.value_or(0);
    if (rest > 0) {
        const auto shares = base::split_by_largest_remainder(rest, weights);
        for (std::size_t i = 0; i < free.size(); ++i)
            amounts[free[i]] = shares[i];
    }
    return amounts;
}

std::optional<Fraction> over_assignment(std::int64_t children, std::int64_t parent)
{
    if (parent == 0) return std::nullopt;
    return Fraction(children) / parent - 1;
}

} // namespace hedef::targets
