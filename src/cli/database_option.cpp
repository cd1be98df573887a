#include "cli/database_option.h"

#include <cstdlib>
#include <filesystem>

namespace hedef::cli {

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::string data_folder()
{
#ifdef _WIN32
    const std::string roaming = environment("APPDATA");
    return roaming.empty() ? roaming : (std::filesystem::path(roaming) / "hedef").string();
#else
    if (const auto data = environment("XDG_DATA_HOME"); !data.empty())
        return (std::filesystem::path(data) / "hedef").string();
    const std::string home = environment("HOME");
    return home.empty() ? home : (std::filesystem::path(home) / ".local" / "share" / "hedef").string();
#endif
}

base::Result<db::Url> database_url(const Options& options)
{
    if (options.database) return db::Url::parse(*options.database);
    if (const auto url = environment("HEDEF_DATABASE"); !url.empty()) return db::Url::parse(url);
    const std::string folder = data_folder();
    if (folder.empty()) return base::Refusal{"cli.database.no_home"};
    return db::Url{db::Backend::sqlite, (std::filesystem::path(folder) / "hedef.db").string()};
}

std::string password_of_environment()
{
    return environment("HEDEF_PASSWORD");
}

} // namespace hedef::cli
