#include "db/worker.h"

namespace hedef::db {

Worker::Worker(std::function<void(std::function<void()>)> to_ui)
    : m_to_ui(std::move(to_ui)), m_thread([this] { loop(); })
{}

Worker::~Worker()
{
    std::deque<Job> dropped; // destroyed outside the lock: what a job holds may do anything when it goes
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
        dropped.swap(m_jobs);
    }
    m_wake.notify_all();
    m_thread.join();
}

void Worker::run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
                 std::function<void(std::exception_ptr)> failed)
{
    {
        std::lock_guard lock(m_mutex);
        m_jobs.push_back({std::move(alive), std::move(work), std::move(done), std::move(failed)});
    }
    m_wake.notify_one();
}

void Worker::loop()
{
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            if (m_stop) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        std::exception_ptr trouble;
        try {
            job.work();
        } catch (...) {
            trouble = std::current_exception();
        }
        job.work = nullptr; // what the work holds goes on this thread, the rest on the caller's
        m_to_ui([answer = std::make_shared<Job>(std::move(job)), trouble] {
            if (!answer->alive.lock()) return;
            trouble ? answer->failed(trouble) : answer->done();
        });
    }
}

} // namespace hedef::db
