#include "db/url.h"
#include "db/connection_string.h"

namespace hedef::db {

base::Result<Url> Url::parse(std::string_view text)
{
    constexpr std::string_view sqlite = "sqlite:", odbc = "odbc:";
    if (text.substr(0, sqlite.size()) == sqlite && text.size() > sqlite.size())
        return Url{Backend::sqlite, std::string(text.substr(sqlite.size()))};
    if (text.substr(0, odbc.size()) == odbc && text.size() > odbc.size())
        return Url{Backend::odbc, std::string(text.substr(odbc.size()))};
    return base::Refusal{"db.url.unknown_scheme", "database", {}, base::RefusalKind::rule, {}};
}

std::string Url::without_password() const
{
    return backend == Backend::sqlite ? "sqlite:" + target : "odbc:" + ConnectionString(target).text_without_password();
}

} // namespace hedef::db
