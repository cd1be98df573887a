#pragma once
#include "customers/model/customer_columns.h"
#include "db/database.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hedef::customers {

// All SQL of customer. Deleted ones are seen by `find_deleted` alone.
class CustomerStore
{
public:
    explicit CustomerStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Customer> find(CustomerId);
    std::optional<Customer> find_deleted(CustomerId);
    std::vector<Customer> all(); // by id
    CustomerColumns columns();   // by id
    CustomerColumns columns_of(CustomerId);
    CustomerNames names(); // by id
    std::vector<CustomerId> with_code(const std::string& code);
    std::vector<CustomerId> with_find_key(const std::string& key); // at most two
    std::vector<std::string> codes();
    std::vector<std::string> codes_like(const std::string& beginning);
    std::vector<std::pair<CustomerId, CustomerId>> ownerships(); // child and parent
    std::int64_t owned_by(CustomerId);

    // Gives ids, in the order of the span, and revision 1.
    void insert(std::span<Customer>);
    // Names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Customer&);
    void set_parents(const std::vector<std::pair<CustomerId, CustomerId>>& child_and_parent);
    void set_deleted(CustomerId, std::int64_t revision, bool deleted);
    // Not an edit: the revision stays.
    void set_scopes(std::span<const std::int64_t> customer, std::span<const std::optional<std::int64_t>> territory);

private:
    std::vector<Customer> read(std::string_view sql, CustomerId one);
    CustomerColumns read_columns(std::string_view sql, CustomerId one);
    db::Transaction& m_tx;
};

} // namespace hedef::customers
