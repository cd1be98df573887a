#pragma once
#include "base/contract.h"
#include "desk/desk.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace hedef::desk {

// The base of presenters: decides what its window shows, asks the services on the thread of the database, and holds no
// window. Everything on the UI thread but the work.
class Presenter
{
public:
    explicit Presenter(Desk& desk) : m_desk(desk) {}
    virtual ~Presenter() = default;
    Presenter(const Presenter&) = delete;
    Presenter& operator=(const Presenter&) = delete;

protected:
    Desk& desk() { return m_desk; }
    const base::Alive& alive() const { return m_alive; }

    // work() on the thread of the database, done(answer) here, while this lives. Work must hold copies or what outlives
    // the program's windows (services): it may run when this is gone. A failure goes to failed() and then to the desk.
    template <class Work, class Done> void ask(Work work, Done done) { ask(m_desk.tasks, std::move(work), std::move(done)); }

    // The same on the second thread, for what takes long. Work uses services of the second connection.
    template <class Work, class Done> void ask_long(Work work, Done done)
    {
        ask(m_desk.long_tasks, std::move(work), std::move(done));
    }

    // Like ask, but the answer is dropped when a newer question was asked meanwhile.
    template <class Work, class Done> void ask_latest(Work work, Done done)
    {
        const auto mine = ++m_newest;
        ask(std::move(work), [this, mine, done = std::move(done)](auto&& answer) {
            if (mine == m_newest) done(std::forward<decltype(answer)>(answer));
        });
    }

    // The window stops waiting; the words for it are the desk's.
    virtual void failed() {}

private:
    template <class Work, class Done> void ask(base::Tasks& tasks, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work>;
        const auto answer = std::make_shared<std::optional<Answer>>();
        tasks.run(
            m_alive.watch(), [answer, work = std::move(work)]() mutable { answer->emplace(work()); },
            [answer, done = std::move(done)]() mutable { done(std::move(**answer)); },
            [this](std::exception_ptr failure) {
                failed();
                m_desk.trouble(failure);
            });
    }

    Desk& m_desk;
    std::uint64_t m_newest = 0;
    base::Alive m_alive; // last, so first to go
};

} // namespace hedef::desk
