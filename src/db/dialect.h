#pragma once
#include <string>
#include <string_view>

namespace hedef::db {

enum class Server
{
    sqlite,
    postgresql
};

// What differs by database; nothing else in the program asks which one it is.
class Dialect
{
public:
    Dialect(Server server, bool through_odbc) : m_server(server), m_through_odbc(through_odbc) {}
    Server server() const { return m_server; }
    bool through_odbc() const { return m_through_odbc; }
    std::string_view name() const; // "sqlite", "postgresql"

    // Column types of the schema files. {id} {int} {money} → BIGINT (a SQLite INTEGER is cut to 32 bits in vectors),
    // {flag} → SMALLINT, {date} → DATE, {stamp} → VARCHAR(19) with ISO UTC text, {text:N} → VARCHAR(4N) with a check on
    // N characters and byte order (COLLATE "C" on PostgreSQL): drivers size buffers by the declared length but fill
    // them with bytes. N ≤ 1999. {clustered} behind a table's closing bracket: its rows lie in the order of the primary
    // key (SQLite: WITHOUT ROWID).
    std::string expand(std::string_view schema_text) const;

private:
    Server m_server;
    bool m_through_odbc;
};

} // namespace hedef::db
