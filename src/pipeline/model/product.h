#pragma once
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hedef::pipeline {

using ProductId = base::Id<struct ProductTag>;

// What is sold. category: the class that plans and reports speak of ("GTX"); list price in minor units of the company's
// currency.
struct Product
{
    ProductId id;
    std::string code;
    std::string name;
    std::optional<std::string> category;
    std::optional<std::int64_t> list_price;
    std::int64_t revision = 1;
    bool operator==(const Product&) const = default;
};

} // namespace hedef::pipeline
