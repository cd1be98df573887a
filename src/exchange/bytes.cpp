#include "exchange/bytes.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace hedef::exchange {

namespace {

constexpr std::size_t block_size = 256 * 1024;

struct Close
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

File open_for_reading(const std::filesystem::path& path)
{
#ifdef _WIN32
    File file(_wfopen(path.c_str(), L"rb"));
#else
    File file(std::fopen(path.c_str(), "rb"));
#endif
    if (file) std::setvbuf(file.get(), nullptr, _IONBF, 0); // we read in large blocks ourselves
    return file;
}

void read_blocks(const std::filesystem::path& path, const std::function<bool(std::string_view)>& visit)
{
    const File file = open_for_reading(path);
    if (!file) throw FileFailure(path, "open", errno);
    std::string block(block_size, '\0');
    while (const auto n = std::fread(block.data(), 1, block.size(), file.get()))
        if (!visit({block.data(), n})) return;
    if (std::ferror(file.get())) throw FileFailure(path, "read", errno);
}

} // namespace

FileFailure::FileFailure(const std::filesystem::path& file, std::string_view what, int error)
    : std::runtime_error(file.string() + ": " + std::string(what) + ": " + std::strerror(error)), path(file),
      error_number(error)
{}

base::Result<Bytes> Bytes::open(const std::filesystem::path& path)
{
    const base::Place place{path.string()};
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return base::bad_input("exchange.file.missing", {}, {path.string()}, place);
    if (std::filesystem::is_directory(status))
        return base::bad_input("exchange.file.is_folder", {}, {path.string()}, place);
    if (!open_for_reading(path)) {
        return base::bad_input("exchange.file.unreadable", {}, {path.string(), std::strerror(errno)}, place);
    }
    Bytes bytes;
    bytes.m_name = path.string();
    bytes.m_path = path;
    if (std::filesystem::is_regular_file(status)) {
        bytes.m_size = std::filesystem::file_size(path);
        return bytes;
    }
    read_blocks(path, [&](std::string_view block) { return bytes.m_text += block, true; });
    bytes.m_in_memory = true;
    bytes.m_size = bytes.m_text.size();
    return bytes;
}

Bytes Bytes::of(std::string text, std::string name)
{
    Bytes bytes;
    bytes.m_name = std::move(name);
    bytes.m_size = text.size();
    bytes.m_text = std::move(text);
    bytes.m_in_memory = true;
    return bytes;
}

void Bytes::for_each_block(const std::function<bool(std::string_view)>& visit) const
{
    if (!m_in_memory) return read_blocks(m_path, visit);
    for (std::size_t at = 0; at < m_text.size(); at += block_size)
        if (!visit(std::string_view(m_text).substr(at, block_size))) return;
}

std::string Bytes::head(std::size_t limit) const
{
    std::string text;
    for_each_block([&](std::string_view block) {
        text += block.substr(0, limit - text.size());
        return text.size() < limit;
    });
    return text;
}

} // namespace hedef::exchange
