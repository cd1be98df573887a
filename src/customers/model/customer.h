#pragma once
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hedef::customers {

using CustomerId = base::Id<struct CustomerTag>;
using ContactId = base::Id<struct ContactTag>;
// The territory whose rights decide who sees the customer; territory/ keeps it in step with the geography of today.
using ScopeId = base::Id<struct CustomerScopeTag>;

struct Customer
{
    CustomerId id;
    std::string code; // unique among those not deleted; empty in a new one: made from the name
    std::string name;
    std::optional<std::string> customer_class, industry, country, province, district, postal_code, size_class;
    std::optional<std::int64_t> revenue;             // a year's, in minor units of the company's currency
    std::optional<std::int64_t> employees, founded;  // founded: the year
    CustomerId parent;                               // the customer that owns this one; none: 0
    std::optional<std::int64_t> latitude, longitude; // millionths of a degree, WGS84
    ScopeId scope;
    std::int64_t revision = 0;
    bool operator==(const Customer&) const = default;
};

// A person at a customer.
struct Contact
{
    ContactId id;
    CustomerId customer;
    std::string code; // empty in a new one: made from the name
    std::string name;
    std::optional<std::string> title, email, phone;
    std::int64_t revision = 0;
    bool operator==(const Contact&) const = default;
};

} // namespace hedef::customers
