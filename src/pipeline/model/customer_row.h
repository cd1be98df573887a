#pragma once
#include "base/date.h"
#include "base/money.h"
#include "customers/model/customer.h"
#include "territory/model/territory.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hedef::pipeline {

// A customer as the list shows it: where it belongs today and what was sold to it. Amounts in minor units of the
// company's currency.
struct CustomerRow
{
    customers::CustomerId id;
    std::string code, name;
    std::optional<std::string> customer_class, industry, size_class, country, province, district;
    std::string territory; // its name in the geography, today; empty: none
    std::string owners;    // of that territory today, by name, joined by commas
    std::int64_t open_deals = 0;
    std::int64_t open_amount = 0; // deals whose currency has no known rate are left out
    std::int64_t won_amount = 0;  // credited, each deal once
    std::optional<base::Date> last_won;
    territory::TerritoryId territory_id; // today, in the geography; none: in no territory
    bool operator==(const CustomerRow&) const = default;
};

// A territory of the geography, to filter by; what is below it follows it at once.
struct PlaceChoice
{
    territory::TerritoryId id;
    std::string code, name;
    std::size_t below = 0; // how many of those that follow
};

struct CustomerList
{
    base::Currency currency;
    std::vector<CustomerRow> rows; // by name
    std::vector<PlaceChoice> places;
};

// What Ctrl+K finds.
struct CustomerHit
{
    std::string code, name;
    std::string detail; // territory today, else the province; may be empty
    bool operator==(const CustomerHit&) const = default;
};

// What stays on file when a customer is deleted.
struct CustomerUse
{
    std::int64_t deals = 0, open_deals = 0, contacts = 0;
    bool operator==(const CustomerUse&) const = default;
};

} // namespace hedef::pipeline
