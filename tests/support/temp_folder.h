#pragma once
#include <filesystem>
#include <string>

namespace hedef::testing {

// A new empty folder that is gone, with all that is in it, when the object goes.
class TempFolder
{
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }
    std::string file(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

std::string read_file(const std::filesystem::path&);
void write_file(const std::filesystem::path&, const std::string& content);

} // namespace hedef::testing
