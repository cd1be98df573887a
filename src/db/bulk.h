#pragma once
#include "base/date.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hedef::db {

class Transaction;

// One column of many rows to write; all columns of a call have the same length. The spans must live until the call
// returns.
struct BulkColumn
{
    using Data = std::variant<std::span<const std::int64_t>, std::span<const std::optional<std::int64_t>>,
                              std::span<const std::int32_t>, std::span<const std::string>,
                              std::span<const std::optional<std::string>>, std::span<const base::Date>,
                              std::span<const std::optional<base::Date>>>;
    std::string_view name;
    Data data;
};

// Inserts rows the fastest way the database has: on PostgreSQL one statement over unnest() of arrays per 10,000 rows,
// elsewhere vectors.
void insert_rows(Transaction&, std::string_view table, const std::vector<BulkColumn>&);

// Sets columns of rows found by the first column (the key). Returns nothing: whether rows were there is for the caller
// to know.
void update_rows(Transaction&, std::string_view table, const BulkColumn& key, const std::vector<BulkColumn>& columns);

// Deletes rows by key, for import undo and for rewriting what is computed.
void delete_rows(Transaction&, std::string_view table, const BulkColumn& key);

} // namespace hedef::db
