#pragma once
#include "base/tasks.h"
#include "db/worker.h"

#include <functional>
#include <memory>

namespace hedef::shell {

// The thread of a connection, and how many questions are still on their way, so that the status bar can say "working"
// and a test knows when all is shown. UI thread.
class CountedTasks : public base::Tasks
{
public:
    explicit CountedTasks(std::function<void(std::function<void()>)> to_ui) : m_worker(std::move(to_ui)) {}

    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override
    {
        ++m_waiting;
        // Counted down by an answer that lives as long as this, whoever asked has gone or not.
        m_worker.run(
            m_alive.watch(), std::move(work),
            [this, alive, done = std::move(done)] {
                --m_waiting;
                if (alive.lock()) done();
            },
            [this, alive, failed = std::move(failed)](std::exception_ptr failure) {
                --m_waiting;
                if (alive.lock()) failed(failure);
            });
    }
    int waiting() const { return m_waiting; }

private:
    int m_waiting = 0;
    base::Alive m_alive;
    db::Worker m_worker; // last: it joins before the rest goes
};

} // namespace hedef::shell
