#pragma once
#include <filesystem>

namespace hedef::bench {

// The same file by the same parser into the same table, written by hand against sqlite3: names found in hash maps, one
// prepared statement.
void import_by_hand(const std::filesystem::path& database, const std::filesystem::path& csv);

} // namespace hedef::bench
