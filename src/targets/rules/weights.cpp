#include "targets/rules/weights.h"

#include "base/contract.h"
#include "base/text.h"

#include <algorithm>

namespace hedef::targets {

using base::Fraction;
using base::Refusal;

std::string_view name(WeightMethod method)
{
    switch (method) {
    case WeightMethod::equal:
        return "equal";
    case WeightMethod::history:
        return "history";
    case WeightMethod::potential:
        return "potential";
    case WeightMethod::pipeline:
        return "pipeline";
    }
    return {};
}

std::optional<WeightMethod> parse_weight_method(std::string_view word)
{
    for (const WeightMethod method : all_weight_methods)
        if (name(method) == word) return method;
    return std::nullopt;
}

namespace {

// A plain decimal without needless zeros.
std::string decimal(const Fraction& value)
{
    std::string text = base::format_decimal(value, 6, base::Rounding::half_away);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

base::Result<BlendPart> parse_part(std::string_view word)
{
    word = base::trimmed(word);
    const auto sign = word.find('=');
    const auto method_word = base::trimmed(word.substr(0, sign));
    const auto method = parse_weight_method(method_word);
    if (!method) return Refusal{"targets.method.unknown", "method", {std::string(method_word)}};
    if (sign == std::string_view::npos) return BlendPart{*method, 1};
    const auto share_word = base::trimmed(word.substr(sign + 1));
    const auto share = base::parse_decimal(share_word);
    if (!share) return Refusal{"targets.method.share_not_a_number", "method", {std::string(share_word)}};
    if (*share < 0) return Refusal{"targets.method.share_negative", "method", {std::string(share_word)}};
    return BlendPart{*method, *share};
}

std::vector<Fraction> brought_to_one(const std::vector<std::int64_t>& figures)
{
    Fraction sum = 0;
    for (const auto figure : figures)
        sum += std::max<std::int64_t>(figure, 0);
    std::vector<Fraction> weights;
    if (sum == 0) return weights;
    weights.reserve(figures.size());
    for (const auto figure : figures)
        weights.push_back(Fraction(std::max<std::int64_t>(figure, 0)) / sum);
    return weights;
}

const std::vector<std::int64_t>& figures_of(WeightMethod method, const WeightFigures& figures)
{
    switch (method) {
    case WeightMethod::equal:
        break;
    case WeightMethod::history:
        return figures.history;
    case WeightMethod::potential:
        return figures.potential;
    case WeightMethod::pipeline:
        return figures.pipeline;
    }
    static const std::vector<std::int64_t> none;
    return none;
}

} // namespace

base::Result<Blend> parse_blend(std::string_view text)
{
    Blend blend;
    Fraction sum = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto comma = std::min(text.find(',', begin), text.size());
        const auto part = parse_part(text.substr(begin, comma - begin));
        if (!part) return part.refusal();
        const bool twice = std::any_of(blend.begin(), blend.end(), [&](auto& p) { return p.method == part->method; });
        if (twice) return Refusal{"targets.method.twice", "method", {std::string(name(part->method))}};
        sum += part->share;
        blend.push_back(*part);
        begin = comma + 1;
    }
    if (sum != 1) return Refusal{"targets.method.shares_not_one", "method", {decimal(1 - sum)}};
    return blend;
}

std::string to_text(const Blend& blend)
{
    if (blend.size() == 1) return std::string(name(blend.front().method));
    std::string text;
    for (const BlendPart& part : blend) {
        if (!text.empty()) text += ',';
        text += std::string(name(part.method)) + "=" + decimal(part.share);
    }
    return text;
}

Weights weigh(const Blend& blend, const WeightFigures& figures, std::size_t count)
{
    HEDEF_EXPECTS(count > 0);
    Weights answer;
    answer.weights.assign(count, Fraction(0));
    const std::vector<Fraction> equal(count, Fraction(1) / static_cast<std::int64_t>(count));
    for (const BlendPart& part : blend) {
        std::vector<Fraction> weights;
        if (part.method != WeightMethod::equal) {
            const auto& given = figures_of(part.method, figures);
            HEDEF_EXPECTS(given.empty() || given.size() == count);
            weights = brought_to_one(given);
            if (weights.empty()) answer.fell_to_equal.push_back(part.method);
        }
        if (weights.empty()) weights = equal;
        for (std::size_t i = 0; i < count; ++i)
            answer.weights[i] += weights[i] * part.share;
    }
    return answer;
}

} // namespace hedef::targets
