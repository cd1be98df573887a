#pragma once
#include "base/finding.h"
#include "customers/model/customer_columns.h"
#include "db/database.h"

#include <span>
#include <string_view>
#include <vector>

// What other subjects read of customers, inside their own unit of work. Every load is one statement; nothing deleted is
// in it.
namespace hedef::customers {

CustomerColumns load_customers(db::Transaction&);
// One row, or none.
CustomerColumns load_customer(db::Transaction&, CustomerId);
struct CustomerCard
{
    Customer customer;
    std::vector<Contact> contacts; // by id
};
// Refuses with "customers.gone".
base::Result<CustomerCard> load_card(db::Transaction&, CustomerId);
// Only ids, codes, names and classes: half the time of load_customers.
CustomerNames load_customer_names(db::Transaction&);

// Exactly a code, else the only one with that name. Refuses with "customers.unknown", ".near" or ".ambiguous" (names in
// the args).
base::Result<CustomerId> find_customer(db::Transaction&, std::string_view text);
// The same in memory, for many lookups.
base::Result<CustomerId> customer_named(const base::NameBook&, std::string_view text);

// For territory: which territory's rights decide about a customer; none (nullopt) while it lies in none. Columns of one
// length.
void set_customer_scopes(db::Transaction&, std::span<const std::int64_t> customers,
                         std::span<const std::optional<std::int64_t>> territories);

// Broken promises: "customers.check.owned_in_a_ring" {ids}.
base::Findings customers_invariants(db::Transaction&);

} // namespace hedef::customers
