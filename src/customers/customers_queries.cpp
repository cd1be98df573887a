#include "customers/customers_queries.h"

#include "base/text.h"
#include "customers/rules/check_customer.h"
#include "customers/store/contact_store.h"
#include "customers/store/customer_store.h"

namespace hedef::customers {

using base::Result;

CustomerColumns load_customers(db::Transaction& tx)
{
    return CustomerStore(tx).columns();
}

CustomerColumns load_customer(db::Transaction& tx, CustomerId id)
{
    return CustomerStore(tx).columns_of(id);
}

Result<CustomerCard> load_card(db::Transaction& tx, CustomerId id)
{
    auto customer = CustomerStore(tx).find(id);
    if (!customer) return base::Refusal{"customers.gone", "customer"};
    return CustomerCard{std::move(*customer), ContactStore(tx).of(id)};
}

CustomerNames load_customer_names(db::Transaction& tx)
{
    return CustomerStore(tx).names();
}

Result<CustomerId> customer_named(const base::NameBook& names, std::string_view text)
{
    const auto answer = names.find(text);
    if (answer.id) return CustomerId{*answer.id};
    return base::not_found("customers", "customer", text, answer);
}

Result<CustomerId> find_customer(db::Transaction& tx, std::string_view text)
{
    CustomerStore store(tx);
    if (const auto by_code = store.with_code(std::string(text)); by_code.size() == 1) return by_code.front();
    if (const auto by_name = store.with_find_key(base::find_key(text)); by_name.size() == 1) return by_name.front();
    return customer_named(store.names().book(), text);
}

void set_customer_scopes(db::Transaction& tx, std::span<const std::int64_t> customers,
                         std::span<const std::optional<std::int64_t>> territories)
{
    CustomerStore(tx).set_scopes(customers, territories);
}

base::Findings customers_invariants(db::Transaction& tx)
{
    const auto ring = find_ownership_cycle(CustomerStore(tx).ownerships());
    if (ring.empty()) return {};
    std::string ids;
    for (const CustomerId id : ring)
        ids += (ids.empty() ? "" : ", ") + std::to_string(id.value);
    return {{"customers.check.owned_in_a_ring", {}, {ids}}};
}

} // namespace hedef::customers
