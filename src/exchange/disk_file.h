#pragma once
#include <filesystem>
#include <string_view>

// What systems do differently about files: disk_file_posix.cpp, disk_file_win32.cpp. Files are open ones' numbers as the C library
// gives them; what fails leaves errno, EBUSY where another program has the file.
namespace hedef::exchange::disk_file {

// For what is written in place: /dev/stdout, a pipe, a device. -1: no.
int open_in_place(const std::filesystem::path&);
// A new file beside the place that nobody else takes, with the place's rights; -1: no.
int create_beside(const std::filesystem::path& place, std::filesystem::path& temporary);
bool write(int file, std::string_view);
// What was written outlives a power cut.
bool flush(int file);
void close(int file);
// The old file goes in the moment when the new one comes; the name outlives a power cut too.
bool replace(const std::filesystem::path& temporary, const std::filesystem::path& place);

} // namespace hedef::exchange::disk_file
