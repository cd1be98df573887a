#pragma once
#include "exchange/import_service.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace hedef::exchange {

// What the running program can import; put together where all subjects are seen. What is pointed at outlives it.
struct ImportKinds
{
    std::vector<const Importable*> files;
    // The import of another system's folder; none: there is no such.
    std::function<ImportRequest(const std::filesystem::path& folder)> folder;
};

inline constexpr std::string_view folder_kind = "crm";

} // namespace hedef::exchange
