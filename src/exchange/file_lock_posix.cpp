#include "exchange/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace hedef::exchange {

FileLock::FileLock(const std::filesystem::path& file) : m_handle(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    m_held = m_handle >= 0 && flock(static_cast<int>(m_handle), LOCK_EX | LOCK_NB) == 0;
}

FileLock::~FileLock()
{
    if (m_handle >= 0) close(static_cast<int>(m_handle));
}

} // namespace hedef::exchange
