#include "territory/model/rule.h"

#include <array>
#include <utility>

namespace hedef::territory {

namespace {

constexpr std::array<std::pair<RuleField, std::string_view>, 9> fields{{{RuleField::province, "province"},
                                                                        {RuleField::district, "district"},
                                                                        {RuleField::postal_code, "postal_code"},
                                                                        {RuleField::country, "country"},
                                                                        {RuleField::industry, "industry"},
                                                                        {RuleField::size_class, "size_class"},
                                                                        {RuleField::customer_class, "customer_class"},
                                                                        {RuleField::revenue, "revenue"},
                                                                        {RuleField::customer, "customer"}}};

} // namespace

std::string_view name(RuleField field)
{
    return fields[static_cast<std::size_t>(field)].second;
}

std::optional<RuleField> parse_rule_field(std::string_view text)
{
    for (const auto& [field, known] : fields)
        if (known == text) return field;
    return std::nullopt;
}

} // namespace hedef::territory
