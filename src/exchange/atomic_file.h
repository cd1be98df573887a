#pragma once
#include "exchange/bytes.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hedef::exchange {

// A file that is there whole or not at all: written beside its place, flushed to the disk, then renamed. Until commit()
// the old file stays as it is, and without commit() nothing is left. Everything throws FileFailure when the disk is
// full or will not. What is no regular file (/dev/stdout, a pipe) is written directly.
class AtomicFile
{
public:
    explicit AtomicFile(const std::filesystem::path&);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view);
    // For libraries that write files themselves: where to write instead. Only for regular places, and before any
    // write().
    const std::filesystem::path& temporary() const { return m_temporary; }
    void commit();

private:
    void flush();
    void close();
    [[noreturn]] void failed(std::string_view what) const;

    std::filesystem::path m_path;      // the place, links followed
    std::filesystem::path m_temporary; // empty: written directly
    std::string m_buffer;
    int m_handle = -1;
};

} // namespace hedef::exchange
