#pragma once
#include "db/database.h"

#include <cstdint>
#include <string>
#include <vector>

// Looking at a database as a whole, for `hedefctl database info` and `check`, and at who looks.
namespace hedef::db {

// Whom the server knows as sitting here; empty: it is a file, which knows nobody.
std::string login(Transaction&);

struct TableSize
{
    std::string table;
    std::int64_t rows = 0;
};

// Every table of the schema, in order of name.
std::vector<TableSize> table_sizes(Transaction&);

// Rows whose column names a row of another table that is not there.
struct BrokenReference
{
    std::string table;
    std::string column;
    std::int64_t rows = 0;
};

// Only those that are broken. One statement for each foreign key of the schema.
std::vector<BrokenReference> broken_references(Transaction&);

} // namespace hedef::db
