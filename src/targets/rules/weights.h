#pragma once
#include "base/fraction.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::targets {

// Where the weights of an allocation come from; source: targets 2.
enum class WeightMethod
{
    equal,
    history,   // what each did in the same periods of the year before
    potential, // the territory's potential
    pipeline,  // open weighted pipeline
};
inline constexpr std::array all_weight_methods{WeightMethod::equal, WeightMethod::history, WeightMethod::potential,
                                               WeightMethod::pipeline};

std::string_view name(WeightMethod);
std::optional<WeightMethod> parse_weight_method(std::string_view);

struct BlendPart
{
    WeightMethod method = WeightMethod::equal;
    base::Fraction share = 1;
    bool operator==(const BlendPart&) const = default;
};
// One method alone, or several whose shares sum to exactly 1.
using Blend = std::vector<BlendPart>;

// "history", or "history=0.6,potential=0.4"; the form in which it is stored with the allocation.
// Refused: targets.method.unknown {word}, .share_not_a_number {word}, .share_negative, .twice {method},
// .shares_not_one {difference}.
base::Result<Blend> parse_blend(std::string_view);
std::string to_text(const Blend&);

// The figures that the methods need, one per part in the order of the parts; those of unused methods may stay empty.
struct WeightFigures
{
    std::vector<std::int64_t> history;
    std::vector<std::int64_t> potential;
    std::vector<std::int64_t> pipeline;
};

struct Weights
{
    std::vector<base::Fraction> weights;     // they sum to 1
    std::vector<WeightMethod> fell_to_equal; // methods that had no figure for anybody: counted as equal
};

// Each method's figures are brought to the sum 1 and weighed by its share. Figures below 0 count as 0. A method without
// a figure for anybody falls back to equal, and the answer says so. count > 0.
Weights weigh(const Blend&, const WeightFigures&, std::size_t count);

} // namespace hedef::targets
