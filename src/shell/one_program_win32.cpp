#include "shell/one_program.h"

#include <wx/app.h>

#include <thread>
#include <windows.h>

namespace hedef::shell {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr const wchar_t* class_name = L"Hedef.Desk";
constexpr ULONG_PTR kind_of_message = 0x48656465; // "Hede": nobody else's

// Windows compares titles without regard to case, as it does with folders.
std::wstring title_of(const std::filesystem::path& folder)
{
    std::error_code failed;
    auto whole = std::filesystem::weakly_canonical(folder, failed);
    if (failed) whole = std::filesystem::absolute(folder, failed);
    return whole.make_preferred().wstring();
}

} // namespace

struct DeskDoor::Data
{
    HWND window = nullptr;
    Told told;

    static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM w, LPARAM l)
    {
        auto* data = reinterpret_cast<Data*>(::GetWindowLongPtrW(window, GWLP_USERDATA));
        const auto* sent = reinterpret_cast<const COPYDATASTRUCT*>(l);
        if (message != WM_COPYDATA || !data || !sent || sent->dwData != kind_of_message) return ::DefWindowProcW(window, message, w, l);
        // What comes of it must not keep the other program waiting.
        auto arguments = from_the_way({static_cast<const char*>(sent->lpData), sent->cbData});
        wxTheApp->CallAfter([window, arguments = std::move(arguments)] {
            auto* still = reinterpret_cast<Data*>(::GetWindowLongPtrW(window, GWLP_USERDATA));
            if (still) still->told(arguments);
        });
        return TRUE;
    }
};

DeskDoor::DeskDoor(const std::filesystem::path& folder, Told told) : m_data(std::make_unique<Data>())
{
    m_data->told = std::move(told);
    WNDCLASSW kind{};
    kind.lpfnWndProc = &Data::hear;
    kind.hInstance = ::GetModuleHandleW(nullptr);
    kind.lpszClassName = class_name;
    ::RegisterClassW(&kind); // the second time it is there already
    m_data->window = ::CreateWindowExW(0, class_name, title_of(folder).c_str(), 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, kind.hInstance, nullptr);
    if (m_data->window) ::SetWindowLongPtrW(m_data->window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(m_data.get()));
}

DeskDoor::~DeskDoor()
{
    if (!m_data->window) return;
    ::SetWindowLongPtrW(m_data->window, GWLP_USERDATA, 0);
    ::DestroyWindow(m_data->window);
}

bool hand_over(const std::filesystem::path& folder, const std::vector<std::string>& arguments, std::chrono::milliseconds patience)
{
    const std::wstring title = title_of(folder);
    const auto until = Clock::now() + patience;
    do {
        if (const HWND door = ::FindWindowExW(HWND_MESSAGE, nullptr, class_name, title.c_str())) {
            // Only who was started by the person may say who comes to the front.
            DWORD process = 0;
            ::GetWindowThreadProcessId(door, &process);
            ::AllowSetForegroundWindow(process);
            std::string words = on_the_way(arguments);
            COPYDATASTRUCT sent{kind_of_message, static_cast<DWORD>(words.size()), words.data()};
            DWORD_PTR answer = 0;
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
            return ::SendMessageTimeoutW(door, WM_COPYDATA, 0, reinterpret_cast<LPARAM>(&sent), SMTO_ABORTIFHUNG,
                                         static_cast<UINT>(left > 1 ? left : 1), &answer) != 0 &&
                   answer == TRUE;
        }
        // It holds the lock and does not listen yet, or not any more.
        std::this_thread::sleep_for(20ms);
    } while (Clock::now() < until);
    return false;
}

} // namespace hedef::shell
