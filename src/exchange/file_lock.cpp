#include "exchange/file_lock.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace hedef::exchange {

#ifdef _WIN32

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

#else

FileLock::FileLock(const std::filesystem::path& file) : m_handle(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    m_held = m_handle >= 0 && flock(static_cast<int>(m_handle), LOCK_EX | LOCK_NB) == 0;
}

FileLock::~FileLock()
{
    if (m_handle >= 0) close(static_cast<int>(m_handle));
}

#endif

} // namespace hedef::exchange
