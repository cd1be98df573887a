#pragma once
#include "base/result.h"

#include <filesystem>
#include <string>

namespace hedef::shell {

// What somebody means who opens a file with Hedef, as the connection string that --database takes, with a whole path.
//   a company file (SQLite, whatever it is called)   sqlite:PATH
//   a connection file (*.hedef, text in UTF-8)       its first line that is neither empty nor begins with #:
//                                                    "odbc:Driver=…" or "sqlite:PATH", a path being seen from the file
// Refuses "shell.file_unreadable" {path}, "shell.file_no_connection" {path}, and "shell.file_with_password" {path}: a file is
// no place for one.
base::Result<std::string> database_of_file(const std::filesystem::path&);

// "sqlite:a.db" as it is understood in another folder too; anything else as it is.
std::string seen_from_everywhere(const std::string& database, const std::filesystem::path& from = std::filesystem::current_path());

} // namespace hedef::shell
