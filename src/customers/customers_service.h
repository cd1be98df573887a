#pragma once
#include "customers/customers_queries.h"
#include "customers/customers_work.h"

#include <vector>

namespace hedef::customers {

// The front door to customers and their contacts: each call is one unit of work, on the thread of the database. What is
// refused, and why, stands at the verbs of the same name in customers_work.h.
class CustomersService
{
public:
    explicit CustomersService(db::Database& database) : m_db(database) {}

    std::vector<Customer> customers(); // by id
    base::Result<CustomerId> find(std::string_view text);
    base::Result<CustomerCard> card(CustomerId);

    base::Result<Customer> add(const Customer&);
    base::Result<Customer> update(const Customer& seen, const Customer& mine);
    base::Result<base::Done> remove(CustomerId);
    base::Result<base::Done> remove(const Customer& seen);
    base::Result<Customer> restore(CustomerId);

    base::Result<Contact> add_contact(const Contact&);
    base::Result<Contact> update_contact(const Contact& seen, const Contact& mine);
    base::Result<base::Done> remove_contact(ContactId);
    base::Result<base::Done> remove_contact(const Contact& seen);
    base::Result<Contact> restore_contact(ContactId);

private:
    db::Database& m_db;
};

} // namespace hedef::customers
