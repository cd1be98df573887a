#pragma once
#include "db/database.h"

#include <cstdint>
#include <string>
#include <vector>

// What must hold of any Hedef database, whatever stands in it; subjects add what must hold of their rows.
namespace hedef::db {

struct Finding
{
    std::string code;  // db.check.…, has words
    std::string where; // a table, table.column, or a version
    std::int64_t count = 1;
    bool operator==(const Finding&) const = default;
};

// db.check.file_damaged, db.check.step_changed (checksums), db.check.broken_reference, db.check.text_too_long,
// db.check.feed_behind (the head of the feed is below its log), db.check.id_reused (a lease would give an id again).
// Empty: all is well.
std::vector<Finding> check_database(Transaction&);

} // namespace hedef::db
