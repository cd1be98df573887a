#pragma once
#include "pipeline/model/opportunity.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

// A deal as a list shows it: names instead of ids, nothing left to look up.
struct OpportunityRow
{
    OpportunityId id;
    std::string code, name;
    std::optional<std::string> customer, product, territory; // product: of the first line
    std::string owner, stage;
    std::optional<std::int64_t> amount; // minor units of `currency`
    base::Currency currency;
    std::optional<base::Date> engaged_on, closed_on;
    std::int64_t probability = 0; // millionths; set by hand, else the stage's
    std::string sort_key;         // of the name, for the next page
    bool operator==(const OpportunityRow&) const = default;
};

enum class ListOrder
{
    by_name, // in the order of the Turkish alphabet
    by_code, // in the order of bytes
};

// What is asked of the list; what is not set does not filter.
struct OpportunityQuery
{
    StageId stage;
    people::PersonId owner;
    customers::CustomerId customer;
    territory::TerritoryId territory; // with all below it
    std::optional<base::Period> closed;
    ListOrder order = ListOrder::by_name;
    // The last row of the page before; none: the first page.
    std::optional<OpportunityRow> after;
    int limit = 200;
};

} // namespace hedef::pipeline
