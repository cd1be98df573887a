#pragma once
#include "desk/desk.h"
#include "shell/menus.h"
#include "shell/recent_windows.h"
#include "shell/status_bar.h"
#include "uikit/window.h"
#include "uikit/window_book.h"

#include <wx/aui/framemanager.h>
#include <wx/aui/tabmdi.h>

#include <functional>
#include <string>
#include <vector>

namespace hedef::shell {

class NavigationPane;
class TroubleStrip;

// The MDI parent: menus, tool bar, navigation pane, status bar, and a tab for each window. It routes commands to the
// active window or to the program and decides nothing itself.
class MainFrame : public wxAuiMDIParentFrame
{
public:
    // What the program does when a command is told that the active window does not know.
    using ProgramVerb = std::function<const uikit::Window::Verb*(std::string_view command)>;

    MainFrame(const uikit::WindowBook&, desk::Desk&, ProgramVerb, std::function<void()> cancel_errand,
              std::function<void()> closed);
    ~MainFrame() override;

    // Opens the window, or raises it when it is open.
    uikit::Window* open(const desk::Place&);
    uikit::Window* active() const;
    std::vector<uikit::Window*> windows() const;
    void tell(const std::string& command);
    Availability available(std::string_view command) const;
    StatusBar& status() { return *m_status; }
    // Says it above the windows, until the next thing works.
    void say_trouble(const wxString& words);
    void hide_trouble();
    wxString trouble() const;
    // Asks every window; false: one wants to stay.
    bool may_close_all();
    void close_all();
    void look(); // what can be done, title and figures of the window in front
    void remember();
    void recall();
    void toggle_navigation();
    // What was in front before, the newest first.
    std::vector<RecentWindow> recent() const;
    void show_waiting(const uikit::Waiting&, std::int64_t count);
    void next_pane();
    void next_window(bool forward);
    void close_window();
    // In front of other programs' windows, from the task bar too.
    void come_forward();

private:
    void on_close(wxCloseEvent&);
    void say_why_not(const std::string& command);
    class Child;
    const uikit::WindowBook& m_book;
    desk::Desk& m_desk;
    ProgramVerb m_program;
    std::function<void()> m_closed;
    Menus m_menus;
    RecentWindows m_recent;
    wxAuiManager m_panes;
    NavigationPane* m_navigation = nullptr;
    StatusBar* m_status = nullptr;
    TroubleStrip* m_trouble = nullptr;
    bool m_look_soon = false;
};

} // namespace hedef::shell
