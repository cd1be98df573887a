#pragma once
#include "support/postgres_server.h"
#include "support/test_database.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hedef::testing {

// What hedefctl answered.
struct Answer
{
    int code = -1;
    std::string out;
    std::string err;
};

using Environment = std::map<std::string, std::string>;

// The real program as a process of its own, with an environment in which nothing is set that it listens to.
class ProgramRun
{
public:
    explicit ProgramRun(const std::vector<std::string>& arguments, const Environment& = {});
    ~ProgramRun();
    ProgramRun(const ProgramRun&) = delete;
    ProgramRun& operator=(const ProgramRun&) = delete;

    void signal(int number) const; // on Windows SIGKILL alone: other signals are for consoles
    bool running();
    Answer finish();

private:
    int wait() const; // how it ended, 1000 and more: by that signal

    TempFolder m_folder;
    std::intptr_t m_process = 0;
    int m_code = 0;
    bool m_ended = false;
};

Answer hedefctl(const std::vector<std::string>& arguments, const Environment& = {});
// The same on a database.
Answer hedefctl(const TestDatabase&, std::vector<std::string> arguments);
// "sqlite:…" or "odbc:…"
std::string url_text(const TestDatabase&);

} // namespace hedef::testing
