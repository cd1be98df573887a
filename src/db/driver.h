#pragma once
#include "db/bulk.h"
#include "db/dialect.h"
#include "db/statement.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace soci {
class session;
}

namespace hedef::db {

struct Url;
struct OpenOptions;

enum class Access
{
    read,      // one consistent state, nothing may be written
    write,     // others may read and, on a server, write other rows
    exclusive, // nobody else changes the schema
};

// One session with a database, whatever the driver; the two children are the only code that speaks to a driver. SOCI
// opens and closes sessions; statements go over its native handle, because its own buffers cut texts and numbers.
// Throws Failure. One thread, but cancel().
class Driver
{
public:
    explicit Driver(Dialect dialect) : m_dialect(dialect) {}
    virtual ~Driver() = default;
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    const Dialect& dialect() const { return m_dialect; }
    virtual soci::session& session() = 0;

    virtual void begin(Access) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    // Whether the connection is known to be gone.
    virtual bool lost() = 0;
    // From any thread: ends the running statement, if one is running.
    virtual void cancel() = 0;

    virtual std::int64_t execute(std::string_view sql, const Params&) = 0;
    virtual std::size_t select(std::string_view sql, const Params&, const std::vector<ColumnTarget>&) = 0;
    // Runs the statement once for each row of the columns, which fill its "?" in order.
    virtual void execute_many(const std::string& sql, const std::vector<const BulkColumn*>& columns) = 0;

protected:
    Dialect m_dialect;
};

// Opens the session, sets what must be set, and refuses what is no database of a kind that is known.
std::unique_ptr<Driver> open_sqlite_driver(const Url&, const OpenOptions&);
std::unique_ptr<Driver> open_odbc_driver(const Url&, const OpenOptions&);

// Refuses, before anything touches it, a file that is missing or is something else than a SQLite database.
void check_sqlite_file(const std::string& path, const OpenOptions&);

// The value for a name; a name that is not given is a bug.
const Value& param_value(const Params&, std::string_view name);

std::size_t length(const BulkColumn&);

// The same as in bulk.h, before there is a Transaction.
void insert_rows(Driver&, std::string_view table, const std::vector<BulkColumn>&);
void update_rows(Driver&, std::string_view table, const BulkColumn& key, const std::vector<BulkColumn>& columns);
void delete_rows(Driver&, std::string_view table, const BulkColumn& key);

} // namespace hedef::db
