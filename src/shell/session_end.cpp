#include "shell/session_end.h"

#include "shell/program.h"

#include <wx/app.h>
#include <wx/dialog.h>

#include <csignal>
#include <utility>

namespace hedef::shell {

namespace {

volatile std::sig_atomic_t asked_to_go = 0;

constexpr int signals[] = {SIGTERM, SIGINT
#ifdef SIGHUP
                           ,
                           SIGHUP
#endif
};

// What runs within a dialog must be back before the program goes.
bool close_dialogs()
{
    bool any = false;
    for (auto* window : wxTopLevelWindows)
        if (auto* dialog = wxDynamicCast(window, wxDialog); dialog && dialog->IsModal()) {
            dialog->EndModal(wxID_CANCEL);
            any = true;
        }
    return any;
}

} // namespace

SessionEnd::SessionEnd(std::function<Program*()> program) : m_program(std::move(program))
{
    wxTheApp->Bind(wxEVT_QUERY_END_SESSION, [this](wxCloseEvent&) {
        if (auto* running = m_program()) running->keep_everything();
    });
    // Windows may end the process as soon as this is back; when it does not, the program goes like anybody who was asked to.
    wxTheApp->Bind(wxEVT_END_SESSION, [this](wxCloseEvent&) {
        if (auto* running = m_program()) running->session_ends();
        asked_to_go = 1;
    });
    asked_to_go = 0;
    for (const int signal : signals)
        std::signal(signal, [](int) { asked_to_go = 1; });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    m_timer.Start(100);
}

SessionEnd::~SessionEnd()
{
    for (const int signal : signals)
        std::signal(signal, SIG_DFL);
}

void SessionEnd::look()
{
    auto* running = m_program();
    if (!asked_to_go || !running || close_dialogs()) return;
    running->end_with_session();
}

} // namespace hedef::shell
