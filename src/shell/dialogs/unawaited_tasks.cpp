#include "shell/dialogs/unawaited_tasks.h"

#include <wx/app.h>

#include <thread>

namespace hedef::shell {

void UnawaitedTasks::run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
                         std::function<void(std::exception_ptr)> failed)
{
    std::thread([alive = std::move(alive), work = std::move(work), done = std::move(done),
                 failed = std::move(failed)]() mutable {
        std::exception_ptr failure;
        try {
            work();
        } catch (...) {
            failure = std::current_exception();
        }
        auto* app = wxTheApp;
        if (!app) return; // the program ended meanwhile
        app->CallAfter([alive = std::move(alive), failure, done = std::move(done), failed = std::move(failed)] {
            if (!alive.lock()) return;
            if (failure)
                failed(failure);
            else
                done();
        });
    }).detach();
}

} // namespace hedef::shell
