#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hedef::testing {

using Environment = std::map<std::string, std::string>; // UTF-8

// How a program is started: its file, its words, all of its environment, and where what it says goes ("": where the test's goes).
struct Start
{
    std::filesystem::path program;
    std::vector<std::string> arguments;
    Environment environment;
    std::filesystem::path out;
    std::filesystem::path err;
};

// Another program, run beside the test. It does not outlive the object. Throws std::runtime_error when it does not start.
class Process
{
public:
    // Code of a program that was ended by force, and by nothing else.
    static constexpr int killed = 1009;

    explicit Process(const Start&);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    bool running();
    int wait(); // its exit code; 1000 and more: ended by that signal

    void kill(); // as if the machine lost power
    // Ask it to end, by a signal; false where there are none, as on Windows.
    bool interrupt(); // as Ctrl+C does
    bool terminate(); // as a log-off does

private:
    std::intptr_t m_process = 0;
    int m_code = 0;
    bool m_ended = false;
};

// The test's own program and environment, for tests that start themselves a second time.
std::filesystem::path this_program();
Environment this_environment();
void set_environment(const std::string& name, const std::string& value); // "": takes it away
[[noreturn]] void kill_this_program();

} // namespace hedef::testing
