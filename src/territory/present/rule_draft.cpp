#include "territory/present/rule_draft.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace hedef::territory {

const std::vector<RuleField>& text_fields()
{
    static const std::vector<RuleField> fields{RuleField::province,    RuleField::district,
                                               RuleField::postal_code, RuleField::country,
                                               RuleField::industry,    RuleField::size_class,
                                               RuleField::customer_class, RuleField::customer};
    return fields;
}

RuleDraft draft_of(const Rule& rule, const std::map<CustomerId, std::string>& codes)
{
    RuleDraft draft{rule.name, rule.territory, {}, {}, {}};
    bool has_range = false;
    for (const auto& condition : rule.conditions) {
        if (condition.field == RuleField::revenue) {
            if (!has_range) draft.revenue_from = condition.from, draft.revenue_to = condition.to;
            has_range = true;
            continue;
        }
        const auto code = codes.find(condition.customer);
        const std::string value =
            condition.field != RuleField::customer ? condition.value : code == codes.end() ? "" : code->second;
        if (value.empty()) continue;
        std::string& text = draft.texts[condition.field];
        text += (text.empty() ? "" : "; ") + value;
    }
    return draft;
}

std::vector<std::string> values_of(const std::string& text)
{
    std::vector<std::string> values;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find(';', from), text.size());
        const auto value = base::trimmed(std::string_view(text).substr(from, end - from));
        if (!value.empty()) values.emplace_back(value);
        from = end + 1;
    }
    return values;
}

Rule rule_of(const RuleDraft& draft, const Rule& before, const std::vector<CustomerId>& customers)
{
    Rule rule = before;
    rule.name = draft.name;
    rule.territory = draft.territory;
    rule.conditions.clear();
    for (const auto field : text_fields()) {
        const auto text = draft.texts.find(field);
        if (text == draft.texts.end() || field == RuleField::customer) continue;
        for (auto& value : values_of(text->second))
            rule.conditions.push_back({field, std::move(value), {}, {}, {}});
    }
    if (draft.revenue_from || draft.revenue_to)
        rule.conditions.push_back({RuleField::revenue, {}, draft.revenue_from, draft.revenue_to, {}});
    bool first = true;
    for (const auto& condition : before.conditions)
        if (condition.field == RuleField::revenue && !std::exchange(first, false)) rule.conditions.push_back(condition);
    for (const auto customer : customers)
        rule.conditions.push_back({RuleField::customer, {}, {}, {}, customer});
    return rule;
}

} // namespace hedef::territory
