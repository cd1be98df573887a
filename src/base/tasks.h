#pragma once
#include <exception>
#include <functional>
#include <memory>

namespace hedef::base {

// Held by whoever waits for an answer (its last member, so first to go); answers to the dead fall on the floor.
class Alive
{
public:
    std::weak_ptr<void> watch() const { return m_token; }

private:
    std::shared_ptr<void> m_token = std::make_shared<int>(0);
};

// The one door off the calling thread: work runs elsewhere, done comes back to the caller's thread and only while `alive` lives.
// What work throws goes to failed, on the caller's thread. Jobs run in the order in which they were given.
class Tasks
{
public:
    virtual ~Tasks() = default;
    virtual void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
                     std::function<void(std::exception_ptr)> failed) = 0;
};

// The twin for tests and commands: everything at once, on the caller's thread.
class InlineTasks : public Tasks
{
public:
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override
    {
        try {
            work();
        } catch (...) {
            if (alive.lock()) failed(std::current_exception());
            return;
        }
        if (alive.lock()) done();
    }
};

} // namespace hedef::base
