#include "support/process.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hedef::testing {

namespace {

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

pid_t id(std::intptr_t process)
{
    return static_cast<pid_t>(process);
}

} // namespace

Process::Process(const Start& start)
{
    std::vector<std::string> words{start.program.string()}, environment;
    words.insert(words.end(), start.arguments.begin(), start.arguments.end());
    for (const auto& [name, value] : start.environment)
        environment.push_back(name + "=" + value);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    if (!start.out.empty()) posix_spawn_file_actions_addopen(&files, 1, start.out.c_str(), O_WRONLY | O_CREAT, 0600);
    if (!start.err.empty()) posix_spawn_file_actions_addopen(&files, 2, start.err.c_str(), O_WRONLY | O_CREAT, 0600);
    pid_t process = 0;
    const int error =
        ::posix_spawn(&process, words.front().c_str(), &files, nullptr, pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw std::runtime_error(words.front() + " does not start");
    m_process = process;
}

Process::~Process()
{
    if (!running()) return;
    kill();
    wait();
}

bool Process::running()
{
    int status = 0;
    if (!m_ended && ::waitpid(id(m_process), &status, WNOHANG) == id(m_process)) {
        m_ended = true;
        m_code = code_of(status);
    }
    return !m_ended;
}

int Process::wait()
{
    int status = 0;
    if (!m_ended && ::waitpid(id(m_process), &status, 0) == id(m_process)) m_code = code_of(status);
    m_ended = true;
    return m_code;
}

void Process::kill()
{
    ::kill(id(m_process), SIGKILL);
}

bool Process::interrupt()
{
    return ::kill(id(m_process), SIGINT) == 0;
}

bool Process::terminate()
{
    return ::kill(id(m_process), SIGTERM) == 0;
}

std::filesystem::path this_program()
{
    return std::filesystem::read_symlink("/proc/self/exe");
}

Environment this_environment()
{
    Environment all;
    for (char** line = environ; *line; ++line) {
        const std::string text = *line;
        if (const auto sign = text.find('='); sign != std::string::npos) all[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return all;
}

void set_environment(const std::string& name, const std::string& value)
{
    if (value.empty())
        unsetenv(name.c_str());
    else
        setenv(name.c_str(), value.c_str(), 1);
}

void kill_this_program()
{
    ::kill(getpid(), SIGKILL);
    std::abort();
}

} // namespace hedef::testing
