#pragma once
#include "base/result.h"
#include "cli/options.h"
#include "db/url.h"

#include <string>

namespace hedef::cli {

// --database, else $HEDEF_DATABASE, else the person's own file: $XDG_DATA_HOME/hedef/hedef.db (~/.local/share when it
// is not set), on Windows %APPDATA%\hedef\hedef.db. Refuses what db::Url refuses, and a person without a home.
base::Result<db::Url> database_url(const Options&);
// $HEDEF_PASSWORD, for servers; "" when it is not set.
std::string password_of_environment();

} // namespace hedef::cli
