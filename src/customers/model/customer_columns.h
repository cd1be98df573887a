#pragma once
#include "base/names.h"
#include "customers/model/customer.h"

#include <vector>

namespace hedef::customers {

// All customers as columns of one length, in order of id: what bulk work loads.
struct CustomerColumns
{
    using Text = std::vector<std::optional<std::string>>;
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name, find_key;
    Text customer_class, industry, country, province, district, postal_code, size_class;
    std::vector<std::optional<std::int64_t>> revenue; // minor units of the company's currency
    std::vector<std::optional<std::int64_t>> scope;   // territory id

    std::size_t size() const { return id.size(); }
    CustomerId id_at(std::size_t i) const { return CustomerId{id[i]}; }
    base::NameBook names() const { return {id, code, name, find_key}; }
};

// Only what naming needs.
struct CustomerNames
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name, find_key;
    std::vector<std::optional<std::string>> customer_class;

    std::size_t size() const { return id.size(); }
    CustomerId id_at(std::size_t i) const { return CustomerId{id[i]}; }
    base::NameBook book() const { return {id, code, name, find_key}; }
};

} // namespace hedef::customers
