#pragma once
#include "customers/model/customer_columns.h"
#include "territory/model/rule.h"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace hedef::territory {

// One condition's fate for one customer.
struct ConditionCheck
{
    RuleField field = RuleField::province;
    std::vector<std::string> wanted; // the values of the field in the rule: any of them
    std::string actual;              // the customer's; empty when it has none
    bool holds = false;
};

// Ordered rules of one dimension, prepared for deciding about many customers: texts are folded once for each different
// value. The first rule whose conditions all hold wins (spec/territories.md 3). Belongs to one thread.
class RuleBook
{
public:
    // Sorted by position here; ties by id.
    explicit RuleBook(std::vector<Rule>);

    const std::vector<Rule>& rules() const { return m_rules; }
    // For each customer the place of its rule in rules(), or -1. 100,000 customers and 100 rules take well below a
    // second.
    std::vector<int> decide(const customers::CustomerColumns&);
    // For the customer in row i: what becomes of each field of the rule. Conditions on single customers name them by
    // code.
    std::vector<ConditionCheck> check(const Rule&, const customers::CustomerColumns&, std::size_t i);

private:
    static constexpr std::size_t text_fields = 6;
    using Word = std::int32_t; // a folded text's number; -1 is none
    struct Compiled
    {
        std::array<std::vector<Word>, text_fields> any_of;
        std::vector<std::string> postal_prefixes;
        std::vector<Condition> revenue;
        std::vector<std::int64_t> customers;
    };
    struct Facts
    {
        std::array<Word, text_fields> words;
        std::string postal_code;
        std::optional<std::int64_t> revenue;
        std::int64_t customer = 0;
    };
    Word word(const std::string& text);
    Facts facts(const customers::CustomerColumns&, std::size_t i);
    Compiled compile(const std::vector<Condition>&);
    static bool holds(const Compiled&, const Facts&);

    std::vector<Rule> m_rules;
    std::vector<Compiled> m_compiled;
    std::unordered_map<std::string, Word> m_words;   // by folded text
    std::unordered_map<std::string, Word> m_spelled; // by text as written
};

} // namespace hedef::territory
