#include "support/process.h"

#include <cstdlib>
#include <stdexcept>

#include <windows.h>

namespace hedef::testing {

namespace {

namespace fs = std::filesystem;

// As Windows' programs take their command lines apart: backslashes count only before a quotation mark.
std::wstring quoted(const std::wstring& word)
{
    std::wstring text = L"\"";
    std::size_t backslashes = 0;
    for (const wchar_t letter : word) {
        if (letter == L'"') text.append(backslashes + 1, L'\\');
        backslashes = letter == L'\\' ? backslashes + 1 : 0;
        text += letter;
    }
    text.append(backslashes, L'\\');
    return text + L"\"";
}

std::wstring wide(const std::string& utf8)
{
    return fs::path(reinterpret_cast<const char8_t*>(utf8.c_str())).wstring();
}

std::string narrow(const std::wstring& text)
{
    const auto utf8 = fs::path(text).u8string();
    return {utf8.begin(), utf8.end()};
}

HANDLE inheritable(const fs::path& path, DWORD access, DWORD creation)
{
    SECURITY_ATTRIBUTES security{sizeof security, nullptr, TRUE};
    return CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, &security, creation,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
}

HANDLE handle_of(std::intptr_t process)
{
    return reinterpret_cast<HANDLE>(process);
}

int code_of(HANDLE process)
{
    DWORD code = 0;
    GetExitCodeProcess(process, &code);
    return static_cast<int>(code);
}

} // namespace

Process::Process(const Start& wish)
{
    std::wstring line = quoted(wish.program.wstring());
    for (const std::string& word : wish.arguments)
        line += L' ' + quoted(wide(word));
    std::wstring environment;
    for (const auto& [name, value] : wish.environment)
        environment += wide(name + "=" + value) + L'\0';
    environment += L'\0';
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = inheritable("NUL", GENERIC_READ, OPEN_EXISTING);
    start.hStdOutput = inheritable(wish.out.empty() ? "NUL" : wish.out, GENERIC_WRITE, wish.out.empty() ? OPEN_EXISTING : CREATE_ALWAYS);
    start.hStdError = inheritable(wish.err.empty() ? "NUL" : wish.err, GENERIC_WRITE, wish.err.empty() ? OPEN_EXISTING : CREATE_ALWAYS);
    PROCESS_INFORMATION process{};
    const bool started = CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT, environment.data(), nullptr,
                                        &start, &process);
    for (HANDLE handle : {start.hStdInput, start.hStdOutput, start.hStdError})
        CloseHandle(handle);
    if (!started) throw std::runtime_error(narrow(wish.program.wstring()) + " does not start");
    CloseHandle(process.hThread);
    m_process = reinterpret_cast<std::intptr_t>(process.hProcess);
}

Process::~Process()
{
    if (running()) {
        kill();
        wait();
    }
    CloseHandle(handle_of(m_process));
}

bool Process::running()
{
    if (!m_ended && WaitForSingleObject(handle_of(m_process), 0) == WAIT_OBJECT_0) {
        m_ended = true;
        m_code = code_of(handle_of(m_process));
    }
    return !m_ended;
}

int Process::wait()
{
    WaitForSingleObject(handle_of(m_process), INFINITE);
    m_ended = true;
    m_code = code_of(handle_of(m_process));
    return m_code;
}

void Process::kill()
{
    TerminateProcess(handle_of(m_process), killed);
}

bool Process::interrupt()
{
    return false;
}

bool Process::terminate()
{
    return false;
}

fs::path this_program()
{
    std::wstring path(32768, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return path;
}

Environment this_environment()
{
    Environment all;
    wchar_t* const block = GetEnvironmentStringsW();
    for (const wchar_t* line = block; *line; line += std::wcslen(line) + 1) {
        const std::string text = narrow(line);
        // Names that begin with '=' are Windows' own, the folder of each drive.
        if (const auto sign = text.find('=', 1); sign != std::string::npos) all[text.substr(0, sign)] = text.substr(sign + 1);
    }
    FreeEnvironmentStringsW(block);
    return all;
}

void set_environment(const std::string& name, const std::string& value)
{
    _putenv_s(name.c_str(), value.c_str());
}

void kill_this_program()
{
    TerminateProcess(GetCurrentProcess(), Process::killed);
    std::abort();
}

} // namespace hedef::testing
