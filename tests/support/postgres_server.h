#pragma once
#include <memory>
#include <string>

namespace hedef::testing {

// A PostgreSQL server of the test's own, in a temporary folder, on 127.0.0.1 and a free port; only TLS with a password
// gets in. It dies with the test, however the test ends. Throws std::runtime_error when PostgreSQL is not installed.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    // The one that this test program shares, started when first asked for.
    static PostgresServer& shared();

    // ODBC connection string of a database, complete with password.
    std::string connection_string(const std::string& database, const std::string& driver = "PostgreSQL Unicode") const;
    // The same for libpq.
    std::string libpq_string(const std::string& database) const;
    std::string user() const { return "hedef"; }
    std::string password() const;
    int port() const;
    std::string certificate() const; // path of the server's certificate, which is its own authority

    // Runs SQL outside of any transaction; the first column of the first row, "" when there is none.
    std::string run(const std::string& sql, const std::string& database = "postgres") const;
    void create_database(const std::string& name, const std::string& copy_of = "template1") const;
    void drop_database(const std::string& name) const;

    void stop_at_once(); // as if the machine lost power
    void start();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace hedef::testing
