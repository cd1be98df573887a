#include "shell/connection_file.h"

#include "db/connection_string.h"
#include "db/url.h"

#include <fstream>

namespace hedef::shell {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view head_of_sqlite = "SQLite format 3";
constexpr std::string_view sqlite_scheme = "sqlite:";
constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF"; // Notepad puts it at the beginning
constexpr std::streamsize longest = 16 * 1024;

std::string first_line_of(std::string_view text)
{
    if (text.starts_with(mark_of_utf8)) text.remove_prefix(mark_of_utf8.size());
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.empty() && line.front() != '#') return std::string(line.substr(0, line.find_last_not_of(" \t") + 1));
    }
    return {};
}

} // namespace

base::Result<std::string> database_of_file(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string content(longest, '\0');
    in.read(content.data(), longest);
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad() || !in.is_open()) return base::bad_input("shell.file_unreadable", {}, {file.string()});
    if (content.starts_with(head_of_sqlite) || (content.empty() && file.extension() != ".hedef"))
        return std::string(sqlite_scheme) + fs::absolute(file).string();
    const auto url = db::Url::parse(first_line_of(content));
    if (!url) return base::bad_input("shell.file_no_connection", {}, {file.string()});
    if (url->backend == db::Backend::sqlite) return seen_from_everywhere(std::string(sqlite_scheme) + url->target, fs::absolute(file).parent_path());
    const db::ConnectionString connection(url->target);
    if (connection.text() != connection.text_without_password()) return base::bad_input("shell.file_with_password", {}, {file.string()});
    return "odbc:" + url->target;
}

std::string seen_from_everywhere(const std::string& database, const fs::path& from)
{
    if (!database.starts_with(sqlite_scheme) || database.size() == sqlite_scheme.size()) return database;
    return std::string(sqlite_scheme) + (from / fs::path(database.substr(sqlite_scheme.size()))).lexically_normal().string();
}

} // namespace hedef::shell
