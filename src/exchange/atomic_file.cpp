#include "exchange/atomic_file.h"

#include "exchange/disk_file.h"

#include <cerrno>

namespace hedef::exchange {

namespace {

constexpr std::size_t buffer_size = 256 * 1024;

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
        m_handle = disk_file::open_in_place(path);
        if (m_handle < 0) failed("open");
        return;
    }
    std::error_code error;
    if (std::filesystem::is_symlink(path, error)) m_path = std::filesystem::weakly_canonical(path);
    m_handle = disk_file::create_beside(m_path, m_temporary);
    if (m_handle < 0) failed("create");
}

AtomicFile::~AtomicFile()
{
    close();
    std::error_code gone;
    if (!m_temporary.empty()) std::filesystem::remove(m_temporary, gone);
}

void AtomicFile::close()
{
    if (m_handle >= 0) disk_file::close(m_handle);
    m_handle = -1;
}

void AtomicFile::write(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= buffer_size) flush();
}

void AtomicFile::flush()
{
    if (!disk_file::write(m_handle, m_buffer)) failed("write");
    m_buffer.clear();
}

void AtomicFile::commit()
{
    flush();
    if (m_temporary.empty()) return;
    if (!disk_file::flush(m_handle)) failed("write");
    close(); // Windows does not rename what is open
    if (!disk_file::replace(m_temporary, m_path)) failed("rename");
    m_temporary.clear();
}

void AtomicFile::failed(std::string_view what) const
{
    throw FileFailure(m_path, what, errno);
}

} // namespace hedef::exchange
