#pragma once
#include "base/tasks.h"
#include "desk/place.h"
#include "words/language.h"

#include <wx/string.h>
#include <wx/timer.h>

#include <functional>
#include <string>
#include <vector>

namespace hedef::shell {

class Program;

// Walks through every window in both languages and saves a picture of each: FOLDER/NN-LANGUAGE-WINDOW.png. For people
// without a display, and for the pictures of the README.
class Tour
{
public:
    // ended: with the exit code, 0 when every picture was taken.
    Tour(Program&, std::string folder, std::function<void(int)> ended);

private:
    struct Stop
    {
        words::Language language;
        desk::Place place;
    };
    void step();
    void plan();
    void take();
    bool blit(const wxString& file);
    Program& m_program;
    std::string m_folder;
    std::function<void(int)> m_ended;
    std::vector<Stop> m_stops;
    std::size_t m_next = 0;
    int m_calm = 0;   // turns in which nothing was on its way
    int m_turns = 0;  // since the window was opened
    bool m_planned = false, m_opened = false;
    int m_taken = 0;
    wxTimer m_timer;
    base::Alive m_alive;
};

} // namespace hedef::shell
