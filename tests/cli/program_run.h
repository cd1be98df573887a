#pragma once
#include "support/postgres_server.h"
#include "support/process.h"
#include "support/test_database.h"

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

// The real program as a process of its own, with an environment in which nothing is set that it listens to.
class ProgramRun
{
public:
    explicit ProgramRun(const std::vector<std::string>& arguments, const Environment& = {});

    Process& process() { return m_process; }
    Answer finish();

private:
    TempFolder m_folder;
    Process m_process;
};

Answer hedefctl(const std::vector<std::string>& arguments, const Environment& = {});
// The same on a database.
Answer hedefctl(const TestDatabase&, std::vector<std::string> arguments);
// "sqlite:…" or "odbc:…"
std::string url_text(const TestDatabase&);

} // namespace hedef::testing
