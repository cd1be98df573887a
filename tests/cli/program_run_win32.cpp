#include "program_run.h"

#include <cstdlib>
#include <filesystem>
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

// Windows itself needs some of its own; the person's settings lie in a folder of the test.
std::wstring environment_of(const Environment& more, const std::string& home)
{
    Environment all{{"APPDATA", home}, {"LOCALAPPDATA", home}, {"USERPROFILE", home}};
    for (const char* kept : {"PATH", "SystemRoot", "SystemDrive", "TEMP", "TMP", "WINEPREFIX", "WINEDEBUG"})
        if (const char* value = std::getenv(kept)) all[kept] = value;
    for (const auto& [name, value] : more)
        all[name] = value;
    std::wstring block;
    for (const auto& [name, value] : all)
        block += wide(name + "=" + value) + L'\0';
    return block + L'\0';
}

HANDLE inheritable(const std::string& path, DWORD access, DWORD creation)
{
    SECURITY_ATTRIBUTES security{sizeof security, nullptr, TRUE};
    return CreateFileW(wide(path).c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, &security, creation,
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

ProgramRun::ProgramRun(const std::vector<std::string>& arguments, const Environment& more)
{
    std::wstring line = quoted(wide(HEDEFCTL));
    for (const std::string& word : arguments)
        line += L' ' + quoted(wide(word));
    std::wstring environment = environment_of(more, m_folder.path().string());
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = inheritable("NUL", GENERIC_READ, OPEN_EXISTING);
    start.hStdOutput = inheritable(m_folder.file("out"), GENERIC_WRITE, CREATE_ALWAYS);
    start.hStdError = inheritable(m_folder.file("err"), GENERIC_WRITE, CREATE_ALWAYS);
    PROCESS_INFORMATION process{};
    const bool started = CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT, environment.data(),
                                        nullptr, &start, &process);
    for (HANDLE handle : {start.hStdInput, start.hStdOutput, start.hStdError})
        CloseHandle(handle);
    if (!started) throw std::runtime_error("hedefctl does not start");
    CloseHandle(process.hThread);
    m_process = reinterpret_cast<std::intptr_t>(process.hProcess);
}

ProgramRun::~ProgramRun()
{
    if (running()) {
        signal(9);
        wait();
    }
    CloseHandle(handle_of(m_process));
}

void ProgramRun::signal(int number) const
{
    if (number != 9) throw std::runtime_error("Windows knows no such signal");
    TerminateProcess(handle_of(m_process), 1009);
}

bool ProgramRun::running()
{
    if (!m_ended && WaitForSingleObject(handle_of(m_process), 0) == WAIT_OBJECT_0) {
        m_ended = true;
        m_code = code_of(handle_of(m_process));
    }
    return !m_ended;
}

int ProgramRun::wait() const
{
    WaitForSingleObject(handle_of(m_process), INFINITE);
    return code_of(handle_of(m_process));
}

} // namespace hedef::testing
