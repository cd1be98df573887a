#include "customers/customers_work.h"

#include "base/names.h"
#include "base/text.h"
#include "customers/model/customer_fields.h"
#include "customers/rules/check_customer.h"
#include "customers/store/customer_store.h"

#include <algorithm>

namespace hedef::customers {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

Result<Done> code_is_free(CustomerStore& store, const Customer& customer)
{
    for (const CustomerId other : store.with_code(customer.code))
        if (other != customer.id) return Refusal{"customers.code_taken", "code", {customer.code}};
    return Done{};
}

// What stands, with the wished-for owners put in.
Result<Done> no_ring(CustomerStore& store, const std::vector<Ownership>& wanted)
{
    auto all = store.ownerships();
    all.insert(all.end(), wanted.begin(), wanted.end()); // the later one of a child counts
    const auto ring = find_ownership_cycle(all);
    if (ring.empty()) return Done{};
    const auto names = store.names();
    std::string text;
    for (const CustomerId id : ring) {
        const auto at = std::lower_bound(names.id.begin(), names.id.end(), id.value);
        const bool known = at != names.id.end() && *at == id.value;
        text +=
            (text.empty() ? "" : " → ") + (known ? names.name[static_cast<std::size_t>(at - names.id.begin())] : "?");
    }
    return Refusal{"customers.owned_in_a_ring", "parent", {text}};
}

} // namespace

Result<std::vector<Customer>> add_customers(db::Transaction& tx, std::vector<Customer> customers)
{
    CustomerStore store(tx);
    for (Customer& customer : customers) {
        customer.name = std::string(base::trimmed(customer.name));
        if (const auto checked = check(customer); !checked) return checked.refusal();
    }
    const bool one = customers.size() == 1;
    const auto wish = !one                        ? ""
                      : customers[0].code.empty() ? base::code_from_name(customers[0].name)
                                                  : customers[0].code;
    base::CodeBook book(one ? store.codes_like(wish) : store.codes());
    for (const Customer& customer : customers)
        if (!customer.code.empty() && !book.take(customer.code))
            return Refusal{"customers.code_taken", "code", {customer.code}};
    for (Customer& customer : customers)
        if (customer.code.empty()) customer.code = book.make(customer.name);
    store.insert(customers);
    return customers;
}

Result<Customer> update_customer(db::Transaction& tx, const Customer& seen, const Customer& mine)
{
    CustomerStore store(tx);
    const auto theirs = store.find(seen.id);
    if (!theirs) return Refusal{"customers.gone", "customer", {seen.code}};
    auto merged = base::merge(seen, mine, *theirs, customer_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("customers.changed_meanwhile", merged.conflicts);
    Customer& customer = merged.record;
    if (customer.code.empty()) return Refusal{"customers.code_missing", "code"};
    if (const auto checked = check(customer); !checked) return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    if (customer.code != theirs->code)
        if (const auto free = code_is_free(store, customer); !free) return free.refusal();
    if (customer.parent && customer.parent != theirs->parent)
        if (const auto checked = no_ring(store, {{customer.id, customer.parent}}); !checked) return checked.refusal();
    store.update(customer);
    ++customer.revision;
    return std::move(customer);
}

Result<Done> set_parents(db::Transaction& tx, const std::vector<std::pair<CustomerId, CustomerId>>& pairs)
{
    CustomerStore store(tx);
    if (const auto checked = no_ring(store, pairs); !checked) return checked;
    store.set_parents(pairs);
    return Done{};
}

Result<Done> delete_customer(db::Transaction& tx, CustomerId id)
{
    CustomerStore store(tx);
    const auto customer = store.find(id);
    if (!customer) return Refusal{"customers.gone", "customer"};
    if (const auto owned = store.owned_by(id); owned > 0)
        return Refusal{"customers.owns_others", "customer", {customer->name, std::to_string(owned)}};
    store.set_deleted(id, customer->revision, true);
    return Done{};
}

Result<Done> delete_customer(db::Transaction& tx, const Customer& seen)
{
    const auto stored = CustomerStore(tx).find(seen.id);
    if (!stored) return Refusal{"customers.gone", "customer", {seen.code}};
    if (const auto touched = base::differing(seen, *stored, customer_fields); !touched.empty())
        return base::conflict_refusal("customers.changed_meanwhile", touched);
    return delete_customer(tx, seen.id);
}

Result<Customer> restore_customer(db::Transaction& tx, CustomerId id)
{
    CustomerStore store(tx);
    auto customer = store.find_deleted(id);
    if (!customer) return Refusal{"customers.not_deleted", "customer"};
    if (const auto free = code_is_free(store, *customer); !free) return free.refusal();
    store.set_deleted(id, customer->revision, false);
    ++customer->revision;
    return std::move(*customer);
}

} // namespace hedef::customers
