#pragma once
#include <wx/timer.h>

#include <functional>

namespace hedef::shell {

class Program;

// A log-off, or the system asking the program to go (SIGTERM): nobody is asked, what is unsaved is kept, and the end is
// clean. Lives beside the program, one in a process.
class SessionEnd
{
public:
    // program: none when it has ended already.
    explicit SessionEnd(std::function<Program*()> program);
    ~SessionEnd();

private:
    void look();
    std::function<Program*()> m_program;
    wxTimer m_timer;
};

} // namespace hedef::shell
