#pragma once
#include "base/change_bus.h"
#include "base/clock.h"
#include "base/result.h"
#include "company/model/company.h"
#include "db/database.h"
#include "desk/desk.h"
#include "files/file_kinds.h"
#include "shell/counted_tasks.h"
#include "shell/services.h"

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hedef::shell {

// How things stand with the database.
struct ConnectionState
{
    bool working = false;                     // questions are on their way
    std::optional<base::Stamp> offline_since; // the connection was lost then and is tried again
    bool operator==(const ConnectionState&) const = default;
};

// Whether a failure says that the connection is gone.
bool is_lost(const std::exception_ptr&);

// An opened company: two connections with a thread each, the services over them, and what changed. Made and used on the
// UI thread; nothing here waits. Goes in the right order: threads, services, connections.
class House
{
public:
    using ToUi = std::function<void(std::function<void()>)>;
    House(db::Url, std::string password, const base::Clock&, base::ChangeBus&, ToUi);
    ~House();

    // Opens both connections on their threads, then tells: none, or what went wrong. A company that is not there yet is
    // made by `make`, when it is given (the demo company), on the second thread.
    void open(std::function<void(std::exception_ptr)> done);
    using Make = std::function<base::Result<base::Done>(db::Database&)>;
    void make_and_open(bool new_file, Make make, std::function<void(std::exception_ptr, std::optional<base::Refusal>)> done);

    base::Tasks& quick() { return m_quick; }
    base::Tasks& slow() { return m_slow; }
    Services& quick_services() { return *m_quick_services; }
    Services& slow_services() { return *m_slow_services; }
    const db::Url& url() const { return m_url; }
    const company::Company& company() const { return m_company; }
    // Whom the server knows as sitting here; empty: the company is a file.
    const std::string& login() const { return m_login; }
    const exchange::ImportKinds& import_kinds() const { return m_import_kinds; }

    // Asks for other desks' changes; called by the shell's timer about once a second. Tries a lost connection again, with
    // growing pauses.
    void pulse();
    ConnectionState state() const;
    int waiting() const { return m_quick.waiting() + m_slow.waiting(); }
    // A question found the connection gone.
    void lost();
    // What the second thread is at ends with Failure(cancelled).
    void cancel_slow();

private:
    db::Url m_url;
    std::string m_password;
    const base::Clock& m_clock;
    base::ChangeBus& m_changes;
    ToUi m_to_ui;
    company::Company m_company;
    std::string m_login;
    files::FileKinds m_files;
    exchange::ImportKinds m_import_kinds = m_files.import_kinds();
    std::unique_ptr<db::Database> m_quick_database, m_slow_database; // each opened, used and closed on its thread
    std::unique_ptr<Services> m_quick_services, m_slow_services;
    std::optional<base::Stamp> m_offline_since;
    std::chrono::seconds m_pause{1};
    base::Stamp m_next_try{};
    bool m_polling = false;
    bool m_opened = false;
    base::Alive m_alive;
    CountedTasks m_slow, m_quick; // last: the threads end first
};

} // namespace hedef::shell
