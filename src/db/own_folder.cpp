#include "db/own_folder.h"

#include <cstdlib>
#include <filesystem>

namespace hedef::db {

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

} // namespace hedef::db
