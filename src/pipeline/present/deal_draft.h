#pragma once
#include "pipeline/model/deal_list.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

// What a form says of a deal; the customer as it was typed, by code or name.
struct DealDraft
{
    std::string name, code, customer;
    people::PersonId owner;
    StageId stage;
    ProductId product;
    std::int64_t quantity = one;
    std::optional<std::int64_t> amount;
    base::Currency currency;
    std::optional<base::Date> engaged_on, expected_on, closed_on;
    std::optional<std::string> deal_type, source;
};

// The deal that the draft describes, but for its customer.
Opportunity deal_of(const DealDraft&);

} // namespace hedef::pipeline
