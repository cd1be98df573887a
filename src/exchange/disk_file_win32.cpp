#include "exchange/disk_file.h"

#include <cerrno>
#include <fcntl.h>
#include <io.h>
#include <random>
#include <string>
#include <sys/stat.h>

#include <windows.h>

namespace hedef::exchange::disk_file {

namespace {

int errno_of(DWORD error)
{
    switch (error) {
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_USER_MAPPED_FILE:
        return EBUSY;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return EACCES;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ENOSPC;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return ENOENT;
    default:
        return EIO;
    }
}

} // namespace

int open_in_place(const std::filesystem::path& path)
{
    return _wopen(path.c_str(), _O_WRONLY | _O_BINARY | _O_NOINHERIT);
}

// The folder's rights come down to it, as to every new file here.
int create_beside(const std::filesystem::path& place, std::filesystem::path& temporary)
{
    std::random_device random;
    for (int attempt = 0; attempt < 100; ++attempt) {
        temporary = place;
        temporary += ".new-" + std::to_string(random());
        const int file = _wopen(temporary.c_str(), _O_WRONLY | _O_BINARY | _O_NOINHERIT | _O_CREAT | _O_EXCL, _S_IREAD | _S_IWRITE);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

bool write(int file, std::string_view left)
{
    while (!left.empty()) {
        const int n = _write(file, left.data(), static_cast<unsigned>(left.size()));
        if (n < 0) return false;
        left.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool flush(int file)
{
    return _commit(file) == 0;
}

void close(int file)
{
    _close(file);
}

bool replace(const std::filesystem::path& temporary, const std::filesystem::path& place)
{
    if (MoveFileExW(temporary.c_str(), place.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) return true;
    const DWORD error = GetLastError();
    // A file that is open elsewhere may not be replaced: Windows says "access denied", as for one that may not be written.
    const bool writable = _waccess(place.c_str(), 2) == 0;
    errno = error == ERROR_ACCESS_DENIED && writable ? EBUSY : errno_of(error);
    return false;
}

} // namespace hedef::exchange::disk_file
