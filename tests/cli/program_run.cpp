#include "program_run.h"

namespace hedef::testing {

namespace {

// The system needs some of its own; the person's settings lie in a folder of the test.
Environment environment_of(const Environment& more, const std::string& home)
{
    Environment all{{"HOME", home}, {"LC_ALL", "C"}, {"APPDATA", home}, {"LOCALAPPDATA", home}, {"USERPROFILE", home}};
    const auto own = this_environment();
    for (const char* kept : {"PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "SystemRoot", "SystemDrive", "TEMP",
                             "TMP", "WINEPREFIX", "WINEDEBUG"})
        if (const auto found = own.find(kept); found != own.end()) all.insert(*found);
    for (const auto& [name, value] : more)
        all[name] = value;
    return all;
}

} // namespace

ProgramRun::ProgramRun(const std::vector<std::string>& arguments, const Environment& more)
    : m_process({HEDEFCTL, arguments, environment_of(more, m_folder.path().string()), m_folder.path() / "out", m_folder.path() / "err"})
{}

Answer ProgramRun::finish()
{
    const int code = m_process.wait();
    return {code, read_file(m_folder.path() / "out"), read_file(m_folder.path() / "err")};
}

Answer hedefctl(const std::vector<std::string>& arguments, const Environment& environment)
{
    return ProgramRun(arguments, environment).finish();
}

Answer hedefctl(const TestDatabase& database, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--database", url_text(database)});
    return hedefctl(arguments);
}

std::string url_text(const TestDatabase& database)
{
    const auto url = database.url();
    return (url.backend == db::Backend::sqlite ? "sqlite:" : "odbc:") + url.target;
}

} // namespace hedef::testing
