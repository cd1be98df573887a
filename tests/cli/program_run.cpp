#include "program_run.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

namespace hedef::testing {

namespace {

std::vector<std::string> environment_of(const Environment& more, const std::string& home)
{
    Environment all{{"PATH", std::getenv("PATH") ? std::getenv("PATH") : "/usr/bin"}, {"HOME", home}, {"LC_ALL", "C"}};
    for (const char* kept : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"})
        if (const char* value = std::getenv(kept)) all[kept] = value;
    for (const auto& [name, value] : more)
        all[name] = value;
    std::vector<std::string> lines;
    for (const auto& [name, value] : all)
        lines.push_back(name + "=" + value);
    return lines;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (auto& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

} // namespace

ProgramRun::ProgramRun(const std::vector<std::string>& arguments, const Environment& more)
{
    std::vector<std::string> words{HEDEFCTL};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = environment_of(more, m_folder.path().string());
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    const std::string out = m_folder.file("out"), err = m_folder.file("err");
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&files, 2, err.c_str(), O_WRONLY | O_CREAT, 0600);
    const int error =
        ::posix_spawn(&m_process, HEDEFCTL, &files, nullptr, pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw std::runtime_error("hedefctl does not start");
}

ProgramRun::~ProgramRun()
{
    if (!running()) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, &m_status, 0);
}

void ProgramRun::signal(int number) const
{
    ::kill(m_process, number);
}

bool ProgramRun::running()
{
    if (!m_ended) m_ended = ::waitpid(m_process, &m_status, WNOHANG) == m_process;
    return !m_ended;
}

Answer ProgramRun::finish()
{
    if (!m_ended) ::waitpid(m_process, &m_status, 0);
    m_ended = true;
    return {WIFEXITED(m_status) ? WEXITSTATUS(m_status) : 1000 + WTERMSIG(m_status), read_file(m_folder.path() / "out"),
            read_file(m_folder.path() / "err")};
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
