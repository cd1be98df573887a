#pragma once
#include "db/failure.h"

#include <string>
#include <string_view>

namespace hedef::db {

// What a driver's complaint means. Sources: PostgreSQL's and SQLite's lists of codes; DATABASE notes on what psqlodbc
// really says.
FailureKind kind_of_sqlstate(std::string_view sqlstate);
// An extended result code of SQLite (the low byte is the primary one).
FailureKind kind_of_sqlite(int extended_code);

// The first line of a server's message without the values that some messages quote ('invalid input … : "value"').
std::string without_values(std::string_view message);

} // namespace hedef::db
