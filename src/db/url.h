#pragma once
#include "base/result.h"

#include <string>
#include <string_view>

namespace hedef::db {

enum class Backend
{
    sqlite,
    odbc
};

// "sqlite:PATH" or "odbc:CONNECTION STRING" (spec/cli.md).
struct Url
{
    Backend backend = Backend::sqlite;
    std::string target; // the path, or the connection string as given

    // Refuses (kind rule, "db.url.unknown_scheme") what begins with neither.
    static base::Result<Url> parse(std::string_view);
    // The same with PWD=, password in {} and out of them, replaced by ***; for messages and `database info`.
    std::string without_password() const;
};

} // namespace hedef::db
