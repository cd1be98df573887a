#pragma once
#include "base/names.h"
#include "db/database.h"
#include "db/statement.h"
#include "pipeline/model/product.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hedef::pipeline {

// All SQL of product. Deleted products are not seen.
class ProductStore
{
public:
    explicit ProductStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Product> find(ProductId);
    std::vector<Product> all(); // by id
    base::NameBook names();
    std::vector<std::string> codes();

    // Gives ids, in the order of the span, and revision 1.
    void insert(std::span<Product>);
    // Each names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Product&);
    void set_deleted(ProductId, std::int64_t revision, bool deleted);
    // Really gone; for import undo.
    void remove(std::span<const std::int64_t> ids);

private:
    std::vector<Product> read(std::string_view sql, ProductId one);
    db::Transaction& m_tx;
};

} // namespace hedef::pipeline
