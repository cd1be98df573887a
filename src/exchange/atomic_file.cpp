#include "exchange/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hedef::exchange {

namespace {

constexpr std::size_t buffer_size = 256 * 1024;

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

bool is_written_directly(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

} // namespace

AtomicFile::AtomicFile(const std::filesystem::path& path) : m_path(path)
{
    if (is_written_directly(path)) {
        m_handle = open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (m_handle < 0) failed("open");
        return;
    }
    std::error_code error;
    if (std::filesystem::is_symlink(path, error)) m_path = std::filesystem::weakly_canonical(path);
    const auto name = "." + m_path.filename().string() + ".XXXXXX";
    std::string pattern = (m_path.parent_path() / name).string();
    m_handle = mkostemp(pattern.data(), O_CLOEXEC);
    if (m_handle < 0) failed("create");
    m_temporary = pattern;
    fchmod(m_handle, mode_for(m_path));
}

AtomicFile::~AtomicFile()
{
    if (m_handle >= 0) close(m_handle);
    if (!m_temporary.empty()) unlink(m_temporary.c_str());
}

void AtomicFile::write(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= buffer_size) flush();
}

void AtomicFile::flush()
{
    std::string_view left = m_buffer;
    while (!left.empty()) {
        const auto n = ::write(m_handle, left.data(), left.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) failed("write");
        left.remove_prefix(static_cast<std::size_t>(n));
    }
    m_buffer.clear();
}

void AtomicFile::commit()
{
    flush();
    if (m_temporary.empty()) return;
    if (fsync(m_handle) != 0) failed("write");
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0) failed("rename");
    m_temporary.clear();
    // The folder too, so that the new name survives a power cut.
    const auto folder = m_path.has_parent_path() ? m_path.parent_path() : std::filesystem::path(".");
    if (const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        fsync(handle);
        close(handle);
    }
}

void AtomicFile::failed(std::string_view what) const
{
    throw FileFailure(m_path, what, errno);
}

} // namespace hedef::exchange
