#include "db/odbc_connection.h"
#include "db/connection_string.h"
#include "db/driver.h"
#include "db/driver_errors.h"
#include "db/failure.h"

#include <soci/odbc/soci-odbc.h>
#include <soci/soci.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace hedef::db {

namespace {

enum class DriverKind
{
    postgresql,
    sqlite,
    unknown
};

std::string lower(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

DriverKind driver_kind(const ConnectionString& given)
{
    const std::string driver = lower(given.value("Driver"));
    if (driver.find("sqlite") != driver.npos) return DriverKind::sqlite;
    if (driver.find("postgres") != driver.npos || driver.find("psqlodbc") != driver.npos) return DriverKind::postgresql;
    return DriverKind::unknown;
}

std::string server_of(const ConnectionString& given)
{
    return given.has("Server") ? given.value("Server") : given.value("Servername");
}

bool is_near(const std::string& server)
{
    return server.empty() || server == "localhost" || server == "::1" || server.substr(0, 4) == "127." ||
           server[0] == '/';
}

// A black-holed network must not hang the program: libpq's own time-outs, unless the person gave others.
void add_time_outs(ConnectionString& out)
{
    std::string options = out.value("pqopt");
    for (const char* option : {"connect_timeout=5", "tcp_user_timeout=8000"}) {
        const std::string name(option, std::string_view(option).find('='));
        if (options.find(name) == options.npos) options += (options.empty() ? "" : " ") + std::string(option);
    }
    out.set("pqopt", options);
}

void complete_postgresql(ConnectionString& out, const OpenOptions& options)
{
    if (!out.has("PWD") && !out.has("Password")) {
        const char* from_environment = std::getenv("HEDEF_PASSWORD");
        const std::string password = !options.password.empty() ? options.password
                                     : from_environment        ? from_environment
                                                               : "";
        if (!password.empty()) out.set("PWD", password);
    }
    // Without a word from the person the driver would speak in clear. A data source (DSN) has its own words.
    if (!out.has("SSLmode") && !(out.has("DSN") && server_of(out).empty()))
        out.set("SSLmode", is_near(server_of(out)) ? "prefer" : "require");
    out.set_if_missing("Protocol", "7.4-0");         // no savepoint before each statement
    out.set_if_missing("UseServerSidePrepare", "0"); // one round trip instead of four
    out.set_if_missing("LFConversion", "0");         // line ends stay what they are
    out.set_if_missing("MaxVarcharSize", "8000");
    add_time_outs(out);
}

void complete_sqlite(ConnectionString& out, const OpenOptions& options)
{
    out.set_if_missing("Timeout", "5000");
    out.set_if_missing("StepAPI", "1"); // row by row instead of the whole answer in memory
    if (!options.create_file) out.set_if_missing("NoCreat", "1");
}

std::string name_of(SQLUSMALLINT what, SQLHDBC connection)
{
    char name[128] = {};
    SQLSMALLINT length = 0;
    if (!SQL_SUCCEEDED(SQLGetInfo(connection, what, name, sizeof name, &length))) return {};
    return lower(name);
}

std::unique_ptr<soci::session> connect(const ConnectionString& string)
{
    soci::connection_parameters parameters(soci::odbc, string.text());
    parameters.set_option(soci::odbc_option_driver_complete, "0"); // never a dialog
    try {
        return std::make_unique<soci::session>(parameters);
    } catch (const soci::odbc_soci_error& error) {
        const std::string state(reinterpret_cast<const char*>(error.odbc_error_code()));
        throw Failure(FailureKind::unreachable,
                      without_values(reinterpret_cast<const char*>(error.odbc_error_message())), state,
                      error.native_error_code());
    } catch (const soci::soci_error&) {
        throw Failure(FailureKind::unreachable, "the connection string is not understood");
    }
}

} // namespace

std::string complete_connection_string(const std::string& given, const OpenOptions& options)
{
    ConnectionString out(given);
    const DriverKind kind = driver_kind(out);
    if (kind != DriverKind::sqlite) complete_postgresql(out, options);
    if (kind == DriverKind::sqlite) complete_sqlite(out, options);
    return out.text();
}

OdbcSession open_odbc_session(const Url& url, const OpenOptions& options)
{
    const ConnectionString string(complete_connection_string(url.target, options));
    if (driver_kind(string) == DriverKind::sqlite && string.has("Database"))
        check_sqlite_file(string.value("Database"), options);
    auto session = connect(string);
    SQLHDBC connection = static_cast<soci::odbc_session_backend*>(session->get_backend())->hdbc_;
    const std::string name = name_of(SQL_DBMS_NAME, connection);
    for (Server server : {Server::postgresql, Server::sqlite}) {
        const Dialect dialect(server, true);
        if (name != dialect.name()) continue;
        return {std::move(session), connection, dialect, text_form(server, name_of(SQL_DRIVER_NAME, connection))};
    }
    throw Failure(FailureKind::unreachable, "Hedef works on SQLite and PostgreSQL, this server is " + name);
}

} // namespace hedef::db
