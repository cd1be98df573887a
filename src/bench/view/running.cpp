#include "bench/view/running.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/utils.h>

#include <chrono>
#include <clocale>
#include <cstdlib>
#include <stdexcept>

namespace hedef::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

class BenchApp : public wxApp
{
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace

struct Display::Loop
{
    wxGUIEventLoop loop;
    wxEventLoopActivator active{&loop};
};

Display::Display()
{
    if (!std::getenv("DISPLAY")) return;
    setenv("NO_AT_BRIDGE", "1", 0);
    setenv("GDK_BACKEND", "x11", 0);
    wxApp::SetInstance(new BenchApp);
    int no_arguments = 0;
    if (!wxEntryStart(no_arguments, static_cast<char**>(nullptr)) || !wxTheApp->CallOnInit()) return;
    std::setlocale(LC_ALL, "C.UTF-8");
    wxTheApp->SetExitOnFrameDelete(false);
    m_loop = std::make_unique<Loop>();
}

Display::~Display()
{
    if (!m_loop) return;
    wxTheApp->ProcessIdle();
    m_loop.reset();
    wxTheApp->OnExit();
    wxEntryCleanup();
}

void turn_until(const std::function<bool()>& holds)
{
    const auto begin = Clock::now();
    do {
        wxTheApp->ProcessPendingEvents();
        wxYield();
        if (holds()) return;
        wxMicroSleep(200);
    } while (seconds_since(begin) < 60);
    throw std::runtime_error("a window did not come within a minute");
}

Running::Running(const std::string& url, const std::filesystem::path& folder)
{
    shell::Options options;
    options.database = url;
    options.language = words::Language::english;
    m_program = std::make_unique<shell::Program>(options, m_clock, shell::OwnFiles{folder / "desk.json", folder / "drafts"}, [] {});
    m_program->start();
    turn_until([&] { return m_program->house() && m_program->idle(); });
    m_program->frame()->SetSize(m_program->frame()->FromDIP(wxSize(1400, 900)));
    draw();
    if (!m_program->frame()->trouble().empty()) throw std::runtime_error("the workstation says: " + m_program->frame()->trouble().ToStdString(wxConvUTF8));
}

Running::~Running()
{
    m_program.reset();
    wxTheApp->ProcessPendingEvents();
    wxYield();
}

void Running::draw()
{
    wxYield();
    m_program->frame()->Update();
    // The display answers in order: when it says where the mouse is, it has drawn all that came before.
    wxGetMousePosition();
}

double Running::seconds(const std::function<void()>& does)
{
    const auto begin = Clock::now();
    does();
    draw();
    return seconds_since(begin);
}

double Running::open_until(const desk::Place& place, const std::function<bool()>& holds)
{
    const auto begin = Clock::now();
    m_program->open(place);
    turn_until(holds);
    draw();
    return seconds_since(begin);
}

double Running::open(const desk::Place& place)
{
    return open_until(place, [&] { return m_program->idle(); });
}

void Running::close()
{
    m_program->frame()->close_all();
    turn_until([&] { return m_program->frame()->windows().empty() && m_program->idle(); });
    draw();
}

} // namespace hedef::bench
