#pragma once
#include <cstdint>
#include <filesystem>

namespace hedef::exchange {

// A file that one program holds while it lives, however it ends: the system lets go of it.
class FileLock
{
public:
    // Makes the file when it is not there; never waits.
    explicit FileLock(const std::filesystem::path&);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    bool held() const { return m_held; }

private:
    std::intptr_t m_handle;
    bool m_held = false;
};

} // namespace hedef::exchange
