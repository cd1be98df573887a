#pragma once
#include "customers/model/customer.h"
#include "db/database.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hedef::customers {

// All SQL of contact.
class ContactStore
{
public:
    explicit ContactStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Contact> find(ContactId);
    std::optional<Contact> find_deleted(ContactId);
    std::vector<Contact> all();
    std::vector<Contact> of(CustomerId); // by id
    std::vector<ContactId> with_code(const std::string& code);
    std::vector<std::string> codes();

    void insert(std::span<Contact>);
    void update(const Contact&);
    void set_deleted(ContactId, std::int64_t revision, bool deleted);

private:
    std::vector<Contact> read(std::string_view sql, std::int64_t id);
    db::Transaction& m_tx;
};

} // namespace hedef::customers
