#include "customers/customers_service.h"

#include "customers/store/customer_store.h"

namespace hedef::customers {

using base::Done;
using base::Refusal;
using base::Result;
using db::Transaction;

std::vector<Customer> CustomersService::customers()
{
    return m_db.read([](Transaction& tx) { return CustomerStore(tx).all(); });
}

Result<CustomerId> CustomersService::find(std::string_view text)
{
    return m_db.read([&](Transaction& tx) { return find_customer(tx, text); });
}

Result<CustomerCard> CustomersService::card(CustomerId id)
{
    return m_db.read([&](Transaction& tx) { return load_card(tx, id); });
}

Result<Customer> CustomersService::add(const Customer& customer)
{
    return m_db.write([&](Transaction& tx) -> Result<Customer> {
        auto added = add_customers(tx, {customer});
        if (!added) return added.refusal();
        return std::move(added->front());
    });
}

Result<Customer> CustomersService::update(const Customer& seen, const Customer& mine)
{
    return m_db.write([&](Transaction& tx) { return update_customer(tx, seen, mine); });
}

Result<Done> CustomersService::remove(CustomerId id)
{
    return m_db.write([&](Transaction& tx) { return delete_customer(tx, id); });
}

Result<Done> CustomersService::remove(const Customer& seen)
{
    return m_db.write([&](Transaction& tx) { return delete_customer(tx, seen); });
}

Result<Customer> CustomersService::restore(CustomerId id)
{
    return m_db.write([&](Transaction& tx) { return restore_customer(tx, id); });
}

Result<Contact> CustomersService::add_contact(const Contact& contact)
{
    return m_db.write([&](Transaction& tx) -> Result<Contact> {
        auto added = add_contacts(tx, {contact});
        if (!added) return added.refusal();
        return std::move(added->front());
    });
}

Result<Contact> CustomersService::update_contact(const Contact& seen, const Contact& mine)
{
    return m_db.write([&](Transaction& tx) { return customers::update_contact(tx, seen, mine); });
}

Result<Done> CustomersService::remove_contact(ContactId id)
{
    return m_db.write([&](Transaction& tx) { return delete_contact(tx, id); });
}

Result<Done> CustomersService::remove_contact(const Contact& seen)
{
    return m_db.write([&](Transaction& tx) { return delete_contact(tx, seen); });
}

Result<Contact> CustomersService::restore_contact(ContactId id)
{
    return m_db.write([&](Transaction& tx) { return customers::restore_contact(tx, id); });
}

} // namespace hedef::customers
