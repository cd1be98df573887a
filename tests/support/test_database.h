#pragma once
#include "base/clock.h"
#include "db/database.h"
#include "support/temp_folder.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace hedef::testing {

enum class TestBackend
{
    sqlite,
    sqlite_odbc,
    postgres_odbc,     // the driver psqlODBC Unicode
    postgres_odbc_ansi // psqlODBC ANSI
};

std::ostream& operator<<(std::ostream&, TestBackend);

// For BOOST_DATA_TEST_CASE(name, all_backends(), backend).
std::vector<TestBackend> all_backends();
// The same with both of PostgreSQL's drivers, for what drivers do with texts.
std::vector<TestBackend> all_drivers();
// PostgreSQL alone, through both of its drivers.
std::vector<TestBackend> postgres_drivers();

// A fresh database of its own with the newest schema, gone when the object goes. Making one takes some milliseconds: it
// is a copy. Its clock stands still at 2017-06-15 09:00 UTC. A missing driver or server is an exception, so that the
// test fails.
class TestDatabase
{
public:
    // with_schema false: an empty database (a SQLite file is not there yet).
    explicit TestDatabase(TestBackend, bool with_schema = true);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    // A new connection each time, for its own thread.
    std::unique_ptr<db::Database> open(const db::OpenOptions& = {}) const;
    db::Url url() const;
    TestBackend backend() const { return m_backend; }
    const base::FixedClock& clock() const { return m_clock; }
    const std::string& name() const { return m_name; } // the file's path, or the name of the server's database

private:
    TestBackend m_backend;
    TempFolder m_folder;
    std::string m_name;
    base::FixedClock m_clock{base::make_date(2017, 6, 15)};
};

} // namespace hedef::testing
