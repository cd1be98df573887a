#include "support/shared_folder.h"

namespace hedef::testing {

std::optional<std::filesystem::path> shared_folder()
{
    std::filesystem::path folder = std::filesystem::path(HEDEF_SOURCE_DIR).parent_path() / "shared";
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder / "spec", ignored)) return std::nullopt;
    return folder;
}

} // namespace hedef::testing
