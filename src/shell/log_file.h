#pragma once
#include "base/clock.h"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>

namespace hedef::shell {

// What happened to the running program, for whoever is asked why something went wrong: start, end, failures, lost
// connections. A line is "2026-11-23 23:20:24Z 4711 lost db.failure.lost 08006": UTC, the number of the process, and codes of
// this program. Never what people wrote, names, amounts, databases or passwords: callers give codes only.
class LogFile
{
public:
    // hedef.log in the folder, which is made when it is not there; when the file is larger than that it becomes hedef.1.log,
    // and the one before goes. Without a folder (or on a full disk) nothing is kept, and nobody is told.
    LogFile(std::filesystem::path folder, const base::Clock&, std::uintmax_t largest = 256 * 1024);
    void note(std::string_view what);

private:
    std::filesystem::path m_folder;
    const base::Clock& m_clock;
    std::uintmax_t m_largest;
};

// Where it lies: $XDG_STATE_HOME/hedef (~/.local/state/hedef when it is not set), on Windows %LOCALAPPDATA%\hedef\logs;
// empty when the person has no home.
std::filesystem::path log_folder();

// The kind of a failure and its number, without a word of its text: "db.failure.lost 08006", "file 28".
std::string code_of(const std::exception_ptr&);

} // namespace hedef::shell
