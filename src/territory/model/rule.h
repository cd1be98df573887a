#pragma once
#include "territory/model/territory.h"

#include <vector>

namespace hedef::territory {

// What a condition looks at. Texts are compared folded (case, accents, ı = i); postal_code by prefix; revenue by range.
enum class RuleField
{
    province,
    district,
    postal_code,
    country,
    industry,
    size_class,
    customer_class,
    revenue,
    customer
};

std::string_view name(RuleField);
std::optional<RuleField> parse_rule_field(std::string_view);

struct Condition
{
    RuleField field = RuleField::province;
    std::string value;                    // of text fields and postal_code
    std::optional<std::int64_t> from, to; // of revenue, minor units: from ≤ revenue < to; an open end is none
    CustomerId customer;                  // of customer: this very one
    bool operator==(const Condition&) const = default;
};

// Several values of one field mean any of them; different fields must all hold. A rule without conditions takes
// everybody.
struct Rule
{
    RuleId id;
    TerritoryId territory;
    Dimension dimension = Dimension::geography;
    std::int64_t position = 0; // the lower is asked first; 0 in a new one: after all others
    std::string name;
    std::vector<Condition> conditions;
    std::int64_t revision = 0;
    bool operator==(const Rule&) const = default;
};

} // namespace hedef::territory
