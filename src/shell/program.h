#pragma once
#include "db/worker.h"
#include "desk/desk.h"
#include "shell/drafts_file_json.h"
#include "shell/house.h"
#include "shell/log_file.h"
#include "shell/main_frame.h"
#include "shell/open_dialogs.h"
#include "shell/options.h"
#include "shell/preferences_file_json.h"
#include "shell/secrets.h"
#include "shell/start_page.h"
#include "shell/status_errands.h"
#include "shell/waiting_counts.h"
#include "uikit/window_book.h"

#include <wx/timer.h>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hedef::shell {

// Where a program keeps what belongs to its person and not to a company.
struct OwnFiles
{
    std::filesystem::path preferences; // a file
    std::filesystem::path drafts;      // a folder
    std::string registry_key = {};     // on Windows, where preferences stand instead of in the file
    std::filesystem::path logs = {};   // a folder; empty: no log is kept
    std::shared_ptr<Secrets> secrets = {}; // where passwords are remembered; none: the system's own place
};

// The running program: which company is open, the frame, and what the general commands do. Lives from the start of the
// application to its end, on the UI thread.
class Program : public desk::Navigator
{
public:
    // ended: told when the person closed the program; it destroys this.
    Program(Options, const base::Clock&, const OwnFiles&, std::function<void()> ended);
    ~Program() override;

    // Shows the frame and opens what the options, or the last time, say.
    void start();
    void open(const desk::Place&) override;
    void open_company(const db::Url&, const std::string& password = {});
    void open_demo();
    void speak(words::Language);
    // Somebody started Hedef again: comes to the front, and opens what was asked for as soon as no dialog waits for an answer.
    void asked_again(Options);

    MainFrame* frame() { return m_frame; }
    const uikit::WindowBook& book() const { return m_book; }
    House* house() { return m_house.get(); }
    desk::Desk& desk() { return *m_desk; }
    // Nothing is being opened or asked.
    bool idle() const;
    void trouble(std::exception_ptr);
    // What is unsaved is on the disk when this is back: the session may end at any moment now.
    void keep_everything();
    // The same at the end of the session, after which the system may end the program at any moment.
    void session_ends();
    // Ends without a question; what is unsaved is there again at the next start.
    void end_with_session();

private:
    void build(std::shared_ptr<House>);
    uikit::WindowKind start_page();
    void make_verbs();
    void can(std::string command, std::function<void()> run, std::function<wxString()> why_not = {});
    void opened(std::shared_ptr<House>, std::exception_ptr, const std::optional<base::Refusal>&);
    void offer_upgrade(const db::Url&);
    void serve_wish();
    void leave_company(const std::function<void()>& then);
    void new_company();
    void open_file();
    void open_server();
    void settings();
    void help();
    void reset_layout();
    void remember_recent(const db::Url&, const std::string& name);
    std::vector<RecentCompany> recent() const;
    void tick();
    void collect_drafts();
    void open_left_drafts();
    void open_first_window();
    void show_status();

    Options m_options;
    const base::Clock& m_clock;
    std::function<void()> m_ended;
    PreferencesFile m_preferences;
    LogFile m_log;
    std::shared_ptr<Secrets> m_secrets;
    db::Worker m_disk; // where the disk is waited for
    DraftsFile m_drafts;
    base::ChangeBus m_changes;
    desk::UndoStack m_undo;
    StatusErrands m_errands;
    base::InlineTasks m_nobody; // where there is no company yet
    std::shared_ptr<House> m_house;
    std::shared_ptr<House> m_opening;
    std::unique_ptr<desk::Desk> m_desk;
    uikit::WindowBook m_book;
    std::unique_ptr<WaitingCounts> m_waiting;
    std::map<std::string, uikit::Window::Verb, std::less<>> m_verbs;
    MainFrame* m_frame = nullptr;
    OpenDialogs m_dialogs;
    std::optional<Options> m_wish;           // of a later start
    std::optional<std::string> m_to_remember; // the password of what is being opened
    wxTimer m_pulse, m_glance;
    bool m_was_offline = false;
    bool m_told_drafts_fail = false;
    bool m_session_ends = false, m_session_noted = false;
    base::Alive m_alive;
};

} // namespace hedef::shell
