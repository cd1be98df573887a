#pragma once
#include "db/url.h"

#include <string>

namespace hedef::shell {

// What people call a database: its file's name or its name on the server, "company.db", "hedef".
std::string short_name(const db::Url&);
// The same so that it can be found: the file's path, or "hedef (db.example.com)"; a port other than the usual one with it.
std::string long_name(const db::Url&);

} // namespace hedef::shell
