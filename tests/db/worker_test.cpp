#include "db/worker.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace hedef;
using namespace hedef::db;

namespace {

// The caller's thread: answers wait here until they are run.
class Home
{
public:
    std::function<void(std::function<void()>)> door()
    {
        return [this](std::function<void()> answer) {
            std::lock_guard lock(m_mutex);
            m_answers.push_back(std::move(answer));
            m_wake.notify_all();
        };
    }
    void run(std::size_t count)
    {
        while (count-- > 0) {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_answers.empty(); });
            auto answer = std::move(m_answers.front());
            m_answers.pop_front();
            lock.unlock();
            answer();
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_answers;
};

void no_failure(std::exception_ptr)
{
    BOOST_ERROR("no failure was expected");
}

} // namespace

BOOST_AUTO_TEST_SUITE(worker_test)

BOOST_AUTO_TEST_CASE(jobs_run_in_order_elsewhere_and_answers_come_home)
{
    Home home;
    Worker worker(home.door());
    base::Alive alive;
    std::vector<int> worked, answered;
    const auto here = std::this_thread::get_id();
    for (int i = 0; i < 200; ++i)
        worker.run(
            alive.watch(), [&, i] { worked.push_back(std::this_thread::get_id() == here ? -1 : i); },
            [&, i] { answered.push_back(std::this_thread::get_id() == here ? i : -1); }, no_failure);
    home.run(200);
    for (int i = 0; i < 200; ++i) {
        BOOST_TEST(worked.at(i) == i);
        BOOST_TEST(answered.at(i) == i);
    }
}

BOOST_AUTO_TEST_CASE(the_dead_get_no_answer)
{
    Home home;
    Worker worker(home.door());
    auto alive = std::make_unique<base::Alive>();
    bool told = false;
    worker.run(
        alive->watch(), [] {}, [&] { told = true; }, [&](std::exception_ptr) { told = true; });
    worker.run(
        alive->watch(), [] { throw std::runtime_error("x"); }, [&] { told = true; },
        [&](std::exception_ptr) { told = true; });
    alive.reset();
    home.run(2);
    BOOST_TEST(!told);
}

BOOST_AUTO_TEST_CASE(what_work_throws_comes_home)
{
    Home home;
    Worker worker(home.door());
    base::Alive alive;
    std::string what;
    worker.run(
        alive.watch(), [] { throw std::runtime_error("out of paper"); }, [] { BOOST_ERROR("not done"); },
        [&](std::exception_ptr trouble) {
            try {
                std::rethrow_exception(trouble);
            } catch (const std::exception& error) {
                what = error.what();
            }
        });
    bool next = false;
    worker.run(
        alive.watch(), [] {}, [&] { next = true; }, no_failure);
    home.run(2);
    BOOST_TEST(what == "out of paper");
    BOOST_TEST(next);
}

BOOST_AUTO_TEST_CASE(the_end_waits_for_the_running_job_and_drops_the_rest)
{
    std::promise<void> started;
    std::atomic<bool> finished{false}, dropped_ran{false};
    base::Alive alive;
    {
        Worker worker([](std::function<void()>) {});
        worker.run(
            alive.watch(),
            [&] {
                started.set_value();
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                finished = true;
            },
            [] {}, no_failure);
        worker.run(
            alive.watch(), [&] { dropped_ran = true; }, [] {}, no_failure);
        started.get_future().wait();
    }
    BOOST_TEST(finished);
    BOOST_TEST(!dropped_ran);
}

BOOST_AUTO_TEST_SUITE_END()
