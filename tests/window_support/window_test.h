#pragma once
#include "base/change_bus.h"
#include "base/clock.h"
#include "base/tasks.h"
#include "desk/desk.h"
#include "uikit/window.h"

#include <wx/frame.h>

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// What tests of windows need (STYLE: drive controls by events on them, not by a mouse).
namespace hedef::testing {

// Lets the event loop turn until the condition holds; false: it did not within the seconds.
bool wait_until(const std::function<bool()>& holds, double seconds = 10);
// Lets everything that waits happen.
void settle();

// Remembers which windows were asked for.
class NotingNavigator : public desk::Navigator
{
public:
    void open(const desk::Place& place) override { opened.push_back(place); }
    std::vector<desk::Place> opened;
};

// A desk for windows in tests. By default everything asked is answered at once, on this thread; with a Tasks of one's
// own (db::Worker, or one that waits) as slowly as that. Failures are collected.
struct TestDesk
{
    explicit TestDesk(base::Tasks* own = nullptr, base::Date today = base::make_date(2017, 6, 15),
                      base::Tasks* own_long = nullptr);
    base::InlineTasks inline_tasks;
    base::ChangeBus changes;
    base::FixedClock clock;
    NotingNavigator navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    std::vector<std::exception_ptr> troubles;
    desk::Desk desk;
};

// Answers when told to: for windows that are closed while they load.
class HeldTasks : public base::Tasks
{
public:
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override;
    std::size_t waiting() const { return m_jobs.size(); }
    void answer_all();

private:
    std::vector<std::function<void()>> m_jobs;
};

// A frame on the display with one window in it.
class TestFrame
{
public:
    explicit TestFrame(wxSize size = wxSize(1200, 800));
    ~TestFrame();
    wxFrame* operator->() const { return m_frame; }
    wxFrame* get() const { return m_frame; }
    // Puts the window in, shows it and lets it load. The window's parent must be this frame.
    template <class W> W* show(W* window)
    {
        fill(window);
        return window;
    }
    // Closes it, as a click on × would.
    void close();

private:
    void fill(wxWindow*);
    wxFrame* m_frame;
};

// A key as if typed into the control: hook, key down, char.
void press(wxWindow* control, int key, int modifiers = 0);
void type(wxWindow* control, const std::string& text);
void click(wxWindow* button);
// Does what an open modal dialog is asked: runs `then` on it as soon as it is shown, within the call that shows it.
void answer_next_dialog(std::function<void(wxDialog&)> then);
// The first control below the window with that name (SetName), or of that type.
wxWindow* named(wxWindow* window, const std::string& name);
// What is on the display, into a PNG.
void picture(const std::string& file);

} // namespace hedef::testing
