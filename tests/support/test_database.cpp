#include "support/test_database.h"
#include "db/migrator.h"
#include "support/postgres_server.h"

#include <atomic>
#include <filesystem>
#include <ostream>

namespace hedef::testing {

namespace {

db::Url sqlite_url(const std::string& path)
{
    return {db::Backend::sqlite, path};
}

db::Url postgres_url(const std::string& database, const std::string& driver = "PostgreSQL Unicode")
{
    return {db::Backend::odbc, PostgresServer::shared().connection_string(database, driver)};
}

bool is_postgres(TestBackend backend)
{
    return backend == TestBackend::postgres_odbc || backend == TestBackend::postgres_odbc_ansi;
}

void make_schema(const db::Url& url)
{
    base::FixedClock clock(base::make_date(2017, 6, 15));
    db::OpenOptions options;
    options.expect_schema = false;
    options.create_file = true;
    auto database = db::Database::open(url, clock, options);
    db::Migrator(*database).upgrade();
}

const std::string& sqlite_template()
{
    static TempFolder folder;
    static const std::string path = [] {
        make_schema(sqlite_url(folder.file("template.db")));
        return folder.file("template.db");
    }();
    return path;
}

const std::string& postgres_template()
{
    static const std::string name = [] {
        PostgresServer::shared().drop_database("hedef_template"); // half made, when a test failed in here
        PostgresServer::shared().create_database("hedef_template");
        make_schema(postgres_url("hedef_template"));
        return std::string("hedef_template");
    }();
    return name;
}

} // namespace

std::ostream& operator<<(std::ostream& out, TestBackend backend)
{
    constexpr const char* names[] = {"sqlite", "sqlite_odbc", "postgres_odbc", "postgres_odbc_ansi"};
    return out << names[static_cast<int>(backend)];
}

std::vector<TestBackend> all_backends()
{
#ifdef _WIN32 // the driver of SQLite is Linux', and knows no paths of Windows
    return {TestBackend::sqlite, TestBackend::postgres_odbc};
#else
    return {TestBackend::sqlite, TestBackend::sqlite_odbc, TestBackend::postgres_odbc};
#endif
}

std::vector<TestBackend> all_drivers()
{
    auto all = all_backends();
    all.push_back(TestBackend::postgres_odbc_ansi);
    return all;
}

std::vector<TestBackend> postgres_drivers()
{
    return {TestBackend::postgres_odbc, TestBackend::postgres_odbc_ansi};
}

TestDatabase::TestDatabase(TestBackend backend, bool with_schema) : m_backend(backend)
{
    static std::atomic<int> counter{0};
    if (is_postgres(backend)) {
        m_name = "hedef_" + std::to_string(++counter);
        PostgresServer::shared().create_database(m_name, with_schema ? postgres_template() : "template1");
    } else {
        m_name = m_folder.file("company.db");
        if (with_schema) std::filesystem::copy_file(sqlite_template(), m_name);
    }
}

TestDatabase::~TestDatabase()
{
    if (!is_postgres(m_backend)) return;
    try {
        PostgresServer::shared().drop_database(m_name);
    } catch (const std::exception&) {
        // The test stopped the server; its folder goes with it.
    }
}

std::unique_ptr<db::Database> TestDatabase::open(const db::OpenOptions& options) const
{
    return db::Database::open(url(), m_clock, options);
}

db::Url TestDatabase::url() const
{
    switch (m_backend) {
    case TestBackend::sqlite:
        return sqlite_url(m_name);
    case TestBackend::sqlite_odbc:
        return {db::Backend::odbc, "Driver=SQLite3;Database=" + m_name + ";"};
    case TestBackend::postgres_odbc:
        return postgres_url(m_name);
    case TestBackend::postgres_odbc_ansi:
        return postgres_url(m_name, "PostgreSQL ANSI");
    }
    return {};
}

} // namespace hedef::testing
