#include "support/temp_folder.h"

#include <windows.h>

namespace hedef::testing {

std::string path_for_drivers(const std::string& path)
{
    // Only Wine has this function.
    using UnixName = char*(CDECL*)(const wchar_t*);
    const auto unix_name = reinterpret_cast<UnixName>(
        reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "wine_get_unix_file_name")));
    if (!unix_name) return path;
    char* const name = unix_name(std::filesystem::path(path).c_str());
    if (!name) return path;
    const std::string found = name;
    HeapFree(GetProcessHeap(), 0, name);
    return found;
}

} // namespace hedef::testing
