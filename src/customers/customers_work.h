#pragma once
#include "base/result.h"
#include "customers/model/customer.h"
#include "db/database.h"

#include <utility>
#include <vector>

// The verbs of customers inside the caller's unit of work, for many at once: imports, the demo company and
// CustomersService use them. After a refusal the unit of work must end with it. New rows come back with their ids and
// codes.
namespace hedef::customers {

// Codes that are empty are made from the names; parents must be stored already. Refuses like check(), and with
// "customers.code_taken" {code}.
base::Result<std::vector<Customer>> add_customers(db::Transaction&, std::vector<Customer>);
// seen: what was shown; mine: what is wanted; fields that others changed meanwhile are kept. Refuses also with
// "customers.gone", "customers.changed_meanwhile" {fields} and "customers.owned_in_a_ring".
base::Result<Customer> update_customer(db::Transaction&, const Customer& seen, const Customer& mine);
// Owners of many; child and parent (none: nobody). Refuses with "customers.owned_in_a_ring".
base::Result<base::Done> set_parents(db::Transaction&, const std::vector<std::pair<CustomerId, CustomerId>>&);
// Refuses with "customers.gone" and "customers.owns_others" {name} {how many}. Can be undone.
base::Result<base::Done> delete_customer(db::Transaction&, CustomerId);
// The same, but only while nothing of it was touched since it was seen. Refuses also with "customers.changed_meanwhile"
// {fields}.
base::Result<base::Done> delete_customer(db::Transaction&, const Customer& seen);
// Refuses with "customers.not_deleted" and "customers.code_taken".
base::Result<Customer> restore_customer(db::Transaction&, CustomerId);

base::Result<std::vector<Contact>> add_contacts(db::Transaction&, std::vector<Contact>);
base::Result<Contact> update_contact(db::Transaction&, const Contact& seen, const Contact& mine);
base::Result<base::Done> delete_contact(db::Transaction&, ContactId);
// Only while nothing of it was touched. Refuses also with "customers.contact.changed_meanwhile" {fields}.
base::Result<base::Done> delete_contact(db::Transaction&, const Contact& seen);
base::Result<Contact> restore_contact(db::Transaction&, ContactId);

} // namespace hedef::customers
