#include "shell/database_name.h"

#include "db/connection_string.h"

#include <filesystem>

namespace hedef::shell {

namespace {

constexpr std::string_view usual_port = "5432";

std::string first_of(const db::ConnectionString& connection, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (connection.has(key)) return connection.value(key);
    return {};
}

} // namespace

std::string short_name(const db::Url& url)
{
    if (url.backend == db::Backend::sqlite) return std::filesystem::path(url.target).filename().string();
    const std::string name = first_of(db::ConnectionString(url.target), {"Database", "DSN"});
    return name.empty() ? url.without_password() : name;
}

std::string long_name(const db::Url& url)
{
    if (url.backend == db::Backend::sqlite) return url.target;
    const db::ConnectionString connection(url.target);
    std::string server = first_of(connection, {"Server", "Servername"});
    if (server.empty()) return short_name(url);
    if (const std::string port = connection.value("Port"); !port.empty() && port != usual_port) server += ":" + port;
    return short_name(url) + " (" + server + ")";
}

} // namespace hedef::shell
