#include "exchange/file_lock.h"

#include <windows.h>

namespace hedef::exchange {

// Opened for this program alone. Deleting it stays possible, for whoever takes over.
FileLock::FileLock(const std::filesystem::path& file)
    : m_handle(reinterpret_cast<std::intptr_t>(
          CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr)))
{
    m_held = reinterpret_cast<HANDLE>(m_handle) != INVALID_HANDLE_VALUE;
}

FileLock::~FileLock()
{
    if (m_held) CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

} // namespace hedef::exchange
