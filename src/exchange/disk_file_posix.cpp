#include "exchange/disk_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace hedef::exchange::disk_file {

namespace {

// As the file that is replaced, else as the person's umask says.
mode_t mode_for(const std::filesystem::path& path)
{
    struct stat old
    {};
    if (stat(path.c_str(), &old) == 0) return old.st_mode & 07777;
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

} // namespace

int open_in_place(const std::filesystem::path& path)
{
    return open(path.c_str(), O_WRONLY | O_CLOEXEC);
}

int create_beside(const std::filesystem::path& place, std::filesystem::path& temporary)
{
    std::string pattern = (place.parent_path() / ("." + place.filename().string() + ".XXXXXX")).string();
    const int file = mkostemp(pattern.data(), O_CLOEXEC);
    if (file < 0) return file;
    temporary = pattern;
    fchmod(file, mode_for(place));
    return file;
}

bool write(int file, std::string_view left)
{
    while (!left.empty()) {
        const auto n = ::write(file, left.data(), left.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        left.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool flush(int file)
{
    return fsync(file) == 0;
}

void close(int file)
{
    ::close(file);
}

bool replace(const std::filesystem::path& temporary, const std::filesystem::path& place)
{
    if (rename(temporary.c_str(), place.c_str()) != 0) return false;
    const auto folder = place.has_parent_path() ? place.parent_path() : std::filesystem::path(".");
    if (const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        fsync(handle);
        ::close(handle);
    }
    return true;
}

} // namespace hedef::exchange::disk_file
