#pragma once
#include "run_rows.h"

#include <postgresql/libpq-fe.h>
#include <string>

namespace hedef::bench {

// libpq with binary COPY, the fastest way in and out of PostgreSQL; any failure throws.
class RawServer
{
public:
    // An ODBC connection string's Server, Port, Database, UID, PWD.
    explicit RawServer(const std::string& odbc);
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    void run(const char* sql);

    CreditRows copy_credits_out();
    // The stored run (there is only one).
    RunRows copy_run_out();
    void copy_run_in(const RunRows&);
    void forget_runs();

private:
    template <class Row> void copy_out(const char* sql, Row&&);
    void send(std::string& buffer, bool all);

    PGconn* m_connection = nullptr;
};

} // namespace hedef::bench
