#pragma once
#include "base/clock.h"
#include "shell/main_frame.h"
#include "shell/program.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace hedef::bench {

// What the benchmark needs of wx for its whole time: the application and an event loop that it turns itself.
class Display
{
public:
    Display();
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    bool there() const { return m_loop != nullptr; }

private:
    struct Loop;
    std::unique_ptr<Loop> m_loop;
};

// Lets the event loop turn until the condition holds; throws after a minute.
void turn_until(const std::function<bool()>& holds);

// A running workstation with one company open.
class Running
{
public:
    // url: "sqlite:FILE"; folder: for what the program remembers.
    Running(const std::string& url, const std::filesystem::path& folder);
    ~Running();

    // Seconds from the wish to open a window until it has all that it asked the database for and is drawn; the window is
    // closed again by `close`.
    double open(const desk::Place&);
    void close();
    // Until `holds` and what changed is drawn.
    double open_until(const desk::Place&, const std::function<bool()>& holds);
    // Of what is done to a control, until it is drawn.
    double seconds(const std::function<void()>& does);
    // What changed in the windows is on the display when this returns.
    void draw();
    shell::Program& program() { return *m_program; }

private:
    base::SystemClock m_clock;
    std::unique_ptr<shell::Program> m_program;
};

} // namespace hedef::bench
