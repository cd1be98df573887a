#include "territory/rules/check_territory.h"

#include "base/text.h"

#include <algorithm>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

Result<Done> fits(std::string_view field, std::string_view text)
{
    if (base::length(text) <= base::key_length) return Done{};
    return Refusal{"territory.text_too_long", std::string(field), {std::to_string(base::key_length)}};
}

Result<Done> check(const Condition& condition)
{
    const std::string field(name(condition.field));
    if (condition.field == RuleField::revenue) {
        if (!condition.from && !condition.to) return Refusal{"territory.rule.value_missing", field};
        if (condition.from && condition.to && *condition.from >= *condition.to)
            return Refusal{"territory.rule.empty_range", field};
        return Done{};
    }
    if (condition.field == RuleField::customer) {
        if (!condition.customer) return Refusal{"territory.rule.value_missing", field};
        return Done{};
    }
    if (base::trimmed(condition.value).empty()) return Refusal{"territory.rule.value_missing", field};
    return fits(field, condition.value);
}

} // namespace

Result<Done> check(const Territory& territory)
{
    if (base::trimmed(territory.name).empty()) return Refusal{"territory.name_missing", "name"};
    if (auto checked = fits("name", territory.name); !checked) return checked;
    if (auto checked = fits("code", territory.code); !checked) return checked;
    if (territory.code.find('/') != std::string::npos)
        return Refusal{"territory.slash_in_code", "code", {territory.code}};
    if (territory.potential.value_or(0) < 0) return Refusal{"territory.negative_potential", "potential"};
    return Done{};
}

Result<Done> check(const base::Period& days)
{
    if (!days.empty()) return Done{};
    return Refusal{"territory.range_is_empty", "from", {base::to_iso(days.begin), base::to_iso(days.last())}};
}

Result<Done> check(const Rule& rule)
{
    if (base::trimmed(rule.name).empty()) return Refusal{"territory.rule.name_missing", "name"};
    if (auto checked = fits("name", rule.name); !checked) return checked;
    for (const Condition& condition : rule.conditions)
        if (auto checked = check(condition); !checked) return checked;
    return Done{};
}

Result<Done> may_hang_below(const Tree& tree, const Territory& territory, TerritoryId parent)
{
    if (!parent) return Done{};
    const Territory* above = tree.find(parent);
    if (!above) return Refusal{"territory.parent_gone", "parent"};
    if (above->dimension != territory.dimension)
        return Refusal{"territory.other_dimension", "parent", {std::string(name(above->dimension))}};
    if (territory.id && tree.contains(territory.id, parent))
        return Refusal{"territory.cycle", "parent", {tree.path(parent)}};
    return Done{};
}

std::vector<ClosureRow> closure_of(const Tree& tree)
{
    std::vector<ClosureRow> rows;
    for (const Territory& territory : tree.all()) {
        const auto line = tree.line(territory.id);
        for (std::size_t i = 0; i < line.size(); ++i)
            rows.push_back({line[i], territory.id, static_cast<std::int64_t>(line.size() - 1 - i)});
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace hedef::territory
