#pragma once
#include "territory/model/rule.h"

#include <map>
#include <string>
#include <vector>

namespace hedef::territory {

// A rule as a form has it: one text for each field, values separated by semicolons.
struct RuleDraft
{
    std::string name;
    TerritoryId territory;
    std::map<RuleField, std::string> texts; // of the fields in text_fields()
    std::optional<std::int64_t> revenue_from, revenue_to; // minor units
    bool operator==(const RuleDraft&) const = default;
};

// Fields whose values are texts, in the order of the form; customers are named by code.
const std::vector<RuleField>& text_fields();

// codes: of the customers that the rule names, by id.
RuleDraft draft_of(const Rule&, const std::map<CustomerId, std::string>& codes);
// "İzmir; Manisa" → İzmir, Manisa
std::vector<std::string> values_of(const std::string& text);
// The rule that the draft makes of `before` (a new one: empty); customers: as found for the codes of the draft, in order.
// Further revenue ranges, which no form shows, stay.
Rule rule_of(const RuleDraft&, const Rule& before, const std::vector<CustomerId>& customers);

} // namespace hedef::territory
