#pragma once
#include "base/tasks.h"

namespace hedef::shell {

// A thread for each job, which nobody waits for: for questions to a network that may not answer before the dialog that
// asked is closed. Answers come back by the event loop.
class UnawaitedTasks : public base::Tasks
{
public:
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override;
};

} // namespace hedef::shell
