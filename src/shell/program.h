#pragma once
#include "desk/desk.h"
#include "shell/house.h"
#include "shell/main_frame.h"
#include "shell/options.h"
#include "shell/preferences_file_json.h"
#include "shell/status_errands.h"
#include "uikit/window_book.h"

#include <wx/timer.h>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hedef::shell {

// The running program: which company is open, the frame, and what the general commands do. Lives from the start of the
// application to its end, on the UI thread.
class Program : public desk::Navigator
{
public:
    // ended: told when the person closed the program; it destroys this.
    Program(Options, const base::Clock&, std::filesystem::path preferences, std::function<void()> ended);
    ~Program() override;

    // Shows the frame and opens what the options, or the last time, say.
    void start();
    void open(const desk::Place&) override;
    void open_company(const db::Url&, const std::string& password = {});
    void open_demo();
    void speak(words::Language);

    MainFrame* frame() { return m_frame; }
    const uikit::WindowBook& book() const { return m_book; }
    House* house() { return m_house.get(); }
    desk::Desk& desk() { return *m_desk; }
    // Nothing is being opened or asked.
    bool idle() const;
    void trouble(std::exception_ptr);

private:
    void build(std::shared_ptr<House>);
    void make_verbs();
    void can(std::string command, std::function<void()> run, std::function<wxString()> why_not = {});
    void opened(std::shared_ptr<House>, std::exception_ptr, const std::optional<base::Refusal>&);
    void offer_upgrade(const db::Url&);
    void leave_company(const std::function<void()>& then);
    void open_file();
    void open_server();
    void settings();
    void help();
    void reset_layout();
    void remember_recent(const db::Url&);
    std::vector<std::string> recent() const;
    void tick();
    void show_status();

    Options m_options;
    const base::Clock& m_clock;
    std::function<void()> m_ended;
    PreferencesFile m_preferences;
    base::ChangeBus m_changes;
    desk::UndoStack m_undo;
    StatusErrands m_errands;
    base::InlineTasks m_nobody; // where there is no company yet
    std::shared_ptr<House> m_house;
    std::shared_ptr<House> m_opening;
    std::unique_ptr<desk::Desk> m_desk;
    uikit::WindowBook m_book;
    std::map<std::string, uikit::Window::Verb, std::less<>> m_verbs;
    MainFrame* m_frame = nullptr;
    wxTimer m_pulse, m_glance;
    bool m_was_offline = false;
    base::Alive m_alive;
};

} // namespace hedef::shell
