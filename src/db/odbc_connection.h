#pragma once
#include "db/database.h"
#include "db/dialect.h"
#include "db/odbc_statement.h"

#include <memory>
#include <string>

namespace hedef::db {

struct OdbcSession
{
    std::unique_ptr<soci::session> session;
    void* connection; // SQLHDBC
    Dialect dialect;
    TextForm text_form;
};

// Connects with what the drivers need beyond what the person gave (time-outs, TLS, one round trip for a statement),
// finds out what server it is, and refuses servers and settings that would damage text.
OdbcSession open_odbc_session(const Url&, const OpenOptions&);

// The connection string that is really used; separate for tests.
std::string complete_connection_string(const std::string& given, const OpenOptions&);

} // namespace hedef::db
