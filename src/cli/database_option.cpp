#include "cli/database_option.h"

#include "db/own_folder.h"

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

base::Result<db::Url> database_url(const Options& options)
{
    if (options.database) return db::Url::parse(*options.database);
    if (const auto url = environment("HEDEF_DATABASE"); !url.empty()) return db::Url::parse(url);
    const std::string folder = db::data_folder();
    if (folder.empty()) return base::Refusal{"cli.database.no_home"};
    return db::Url{db::Backend::sqlite, (std::filesystem::path(folder) / "hedef.db").string()};
}

std::string password_of_environment()
{
    return environment("HEDEF_PASSWORD");
}

} // namespace hedef::cli
