#include "support/shared_folder.h"

namespace hedef::testing {

std::filesystem::path source_folder()
{
    return HEDEF_SOURCE_DIR;
}

std::optional<std::filesystem::path> shared_folder()
{
    std::filesystem::path folder = source_folder().parent_path() / "shared";
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder / "spec", ignored)) return std::nullopt;
    return folder;
}

} // namespace hedef::testing
