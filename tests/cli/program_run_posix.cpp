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

int code_of(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
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
    pid_t process = 0;
    const int error =
        ::posix_spawn(&process, HEDEFCTL, &files, nullptr, pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw std::runtime_error("hedefctl does not start");
    m_process = process;
}

ProgramRun::~ProgramRun()
{
    if (!running()) return;
    signal(SIGKILL);
    wait();
}

void ProgramRun::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process), number);
}

bool ProgramRun::running()
{
    int status = 0;
    if (!m_ended && ::waitpid(static_cast<pid_t>(m_process), &status, WNOHANG) == m_process) {
        m_ended = true;
        m_code = code_of(status);
    }
    return !m_ended;
}

int ProgramRun::wait() const
{
    int status = 0;
    ::waitpid(static_cast<pid_t>(m_process), &status, 0);
    return code_of(status);
}

} // namespace hedef::testing
