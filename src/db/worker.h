#pragma once
#include "base/tasks.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hedef::db {

// The one thread that owns the database session. Jobs run in order, so a read after a write sees it. Answers go home
// through `to_ui` (wxTheApp->CallAfter in the shell) and only to the living. Destruction lets the running job end,
// drops the waiting ones and joins.
class Worker : public base::Tasks
{
public:
    explicit Worker(std::function<void(std::function<void()>)> to_ui);
    ~Worker() override;
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override;

private:
    struct Job
    {
        std::weak_ptr<void> alive;
        std::function<void()> work, done;
        std::function<void(std::exception_ptr)> failed;
    };
    void loop();
    std::function<void(std::function<void()>)> m_to_ui;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace hedef::db
