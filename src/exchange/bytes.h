#pragma once
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hedef::exchange {

// The disk or the system failed while a file was read or written: full, unplugged, not permitted. Ends at the edge.
struct FileFailure : std::runtime_error
{
    FileFailure(const std::filesystem::path&, std::string_view what, int error_number);
    std::filesystem::path path;
    int error_number = 0;
};

// The raw bytes of a file (read in blocks, so of any size) or of a text in memory; can be read from the start any
// number of times.
class Bytes
{
public:
    // Refuses a file that is not there, is a folder or may not be read. What is no regular file (a pipe) is read into
    // memory here.
    static base::Result<Bytes> open(const std::filesystem::path&);
    static Bytes of(std::string text, std::string name);

    // As people know it: the path as it was given.
    const std::string& name() const { return m_name; }
    std::uint64_t size() const { return m_size; }
    // Block by block until the end or until visit says false. Throws FileFailure.
    void for_each_block(const std::function<bool(std::string_view block)>& visit) const;
    // Throws FileFailure. limit: at most so many bytes.
    std::string head(std::size_t limit) const;

private:
    std::string m_name;
    std::filesystem::path m_path;
    std::string m_text;
    bool m_in_memory = false;
    std::uint64_t m_size = 0;
};

} // namespace hedef::exchange
