#include "cli/interruption.h"

#include <atomic>
#include <mutex>

#include <windows.h>

namespace hedef::cli {

namespace {

std::atomic<bool> asked_to_stop = false;
std::mutex watch_mutex;
std::function<void()> on_wish; // taken by the first wish

// Windows calls it on a thread of its own. At the end of the console or the session the program is gone when this returns: it waits a
// little for the work to be rolled back.
BOOL WINAPI remember_wish(DWORD event)
{
    if (asked_to_stop.exchange(true)) return FALSE; // the second wish is the system's business
    std::function<void()> act;
    {
        const std::lock_guard guard(watch_mutex);
        act.swap(on_wish);
    }
    if (act) act();
    if (event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT) Sleep(4000);
    return TRUE;
}

} // namespace

// Takes back what on_wish was set to.
struct Interruption::Watch
{
    explicit Watch(std::function<void()> running)
    {
        const std::lock_guard guard(watch_mutex);
        on_wish = std::move(running);
    }
    ~Watch()
    {
        const std::lock_guard guard(watch_mutex);
        on_wish = nullptr;
    }
};

Interruption::Interruption()
{
    SetConsoleCtrlHandler(remember_wish, TRUE);
}

Interruption::~Interruption()
{
    SetConsoleCtrlHandler(remember_wish, FALSE);
}

bool Interruption::requested()
{
    return asked_to_stop;
}

void Interruption::while_blocked(std::function<void()> running)
{
    m_watch.reset();
    if (running) m_watch = std::make_unique<Watch>(std::move(running));
}

} // namespace hedef::cli
