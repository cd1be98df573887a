#include "territory/rules/rule_book.h"

#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace hedef::territory {

namespace {

using customers::CustomerColumns;

// The text fields of a rule in the order of RuleBook's arrays, and where customers have them.
struct TextField
{
    RuleField field;
    CustomerColumns::Text CustomerColumns::*column;
};
constexpr std::array<TextField, 6> fields{{{RuleField::province, &CustomerColumns::province},
                                           {RuleField::district, &CustomerColumns::district},
                                           {RuleField::country, &CustomerColumns::country},
                                           {RuleField::industry, &CustomerColumns::industry},
                                           {RuleField::size_class, &CustomerColumns::size_class},
                                           {RuleField::customer_class, &CustomerColumns::customer_class}}};

std::string without_spaces(std::string text)
{
    std::erase(text, ' ');
    return text;
}

bool in_range(const Condition& range, std::int64_t value)
{
    return (!range.from || *range.from <= value) && (!range.to || value < *range.to);
}

std::string wanted_text(const Condition& condition, const CustomerColumns& columns)
{
    if (condition.field == RuleField::revenue)
        return (condition.from ? std::to_string(*condition.from) : "") + ".." +
               (condition.to ? std::to_string(*condition.to) : "");
    if (condition.field != RuleField::customer) return condition.value;
    const auto at = std::lower_bound(columns.id.begin(), columns.id.end(), condition.customer.value);
    const bool known = at != columns.id.end() && *at == condition.customer.value;
    return known ? columns.code[static_cast<std::size_t>(at - columns.id.begin())]
                 : "#" + std::to_string(condition.customer.value);
}

std::string actual_text(RuleField field, const CustomerColumns& columns, std::size_t i)
{
    if (field == RuleField::postal_code) return columns.postal_code[i].value_or("");
    if (field == RuleField::revenue) return columns.revenue[i] ? std::to_string(*columns.revenue[i]) : "";
    if (field == RuleField::customer) return columns.code[i];
    for (const TextField& text : fields)
        if (text.field == field) return (columns.*text.column)[i].value_or("");
    return {};
}

} // namespace

RuleBook::RuleBook(std::vector<Rule> rules) : m_rules(std::move(rules))
{
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const Rule& a, const Rule& b) {
        return std::tuple(a.position, a.id) < std::tuple(b.position, b.id);
    });
    for (const Rule& rule : m_rules)
        m_compiled.push_back(compile(rule.conditions));
}

RuleBook::Word RuleBook::word(const std::string& text)
{
    const auto spelled = m_spelled.find(text);
    if (spelled != m_spelled.end()) return spelled->second;
    const auto number = m_words.try_emplace(base::find_key(text), static_cast<Word>(m_words.size())).first->second;
    m_spelled.emplace(text, number);
    return number;
}

RuleBook::Compiled RuleBook::compile(const std::vector<Condition>& conditions)
{
    Compiled compiled;
    for (const Condition& condition : conditions) {
        if (condition.field == RuleField::postal_code)
            compiled.postal_prefixes.push_back(without_spaces(condition.value));
        if (condition.field == RuleField::revenue) compiled.revenue.push_back(condition);
        if (condition.field == RuleField::customer) compiled.customers.push_back(condition.customer.value);
        for (std::size_t f = 0; f < fields.size(); ++f)
            if (fields[f].field == condition.field) compiled.any_of[f].push_back(word(condition.value));
    }
    return compiled;
}

RuleBook::Facts RuleBook::facts(const CustomerColumns& columns, std::size_t i)
{
    Facts facts;
    for (std::size_t f = 0; f < fields.size(); ++f) {
        const auto& text = (columns.*fields[f].column)[i];
        facts.words[f] = text ? word(*text) : -1;
    }
    facts.postal_code = without_spaces(columns.postal_code[i].value_or(""));
    facts.revenue = columns.revenue[i];
    facts.customer = columns.id[i];
    return facts;
}

bool RuleBook::holds(const Compiled& rule, const Facts& facts)
{
    for (std::size_t f = 0; f < text_fields; ++f) {
        const auto& any_of = rule.any_of[f];
        if (!any_of.empty() && std::find(any_of.begin(), any_of.end(), facts.words[f]) == any_of.end()) return false;
    }
    if (!rule.customers.empty() &&
        std::find(rule.customers.begin(), rule.customers.end(), facts.customer) == rule.customers.end())
        return false;
    const auto begins = [&](const std::string& prefix) { return facts.postal_code.starts_with(prefix); };
    if (!rule.postal_prefixes.empty() && std::none_of(rule.postal_prefixes.begin(), rule.postal_prefixes.end(), begins))
        return false;
    const auto lies_in = [&](const Condition& range) { return facts.revenue && in_range(range, *facts.revenue); };
    return rule.revenue.empty() || std::any_of(rule.revenue.begin(), rule.revenue.end(), lies_in);
}

std::vector<int> RuleBook::decide(const CustomerColumns& columns)
{
    std::vector<int> decided(columns.size(), -1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Facts about = facts(columns, i);
        const auto first = std::find_if(m_compiled.begin(), m_compiled.end(),
                                        [&](const Compiled& rule) { return holds(rule, about); });
        if (first != m_compiled.end()) decided[i] = static_cast<int>(first - m_compiled.begin());
    }
    return decided;
}

std::vector<ConditionCheck> RuleBook::check(const Rule& rule, const CustomerColumns& columns, std::size_t i)
{
    const Facts about = facts(columns, i);
    std::vector<ConditionCheck> checks;
    for (const Condition& condition : rule.conditions) {
        auto at = std::find_if(checks.begin(), checks.end(),
                               [&](const ConditionCheck& c) { return c.field == condition.field; });
        if (at == checks.end()) {
            checks.push_back({condition.field, {}, actual_text(condition.field, columns, i), false});
            at = std::prev(checks.end());
        }
        at->wanted.push_back(wanted_text(condition, columns));
        at->holds = at->holds || holds(compile({condition}), about);
    }
    return checks;
}

} // namespace hedef::territory
