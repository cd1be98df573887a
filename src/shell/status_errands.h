#pragma once
#include "desk/errands.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hedef::shell {

// The long work of the running program, for the status bar. begin() and newest() on the UI thread; progress is reported
// from wherever the work runs.
class StatusErrands : public desk::Errands
{
public:
    std::shared_ptr<base::Progress> begin(const std::string& what) override;

    struct State
    {
        std::string what;  // words of the errand
        std::string phase; // code of what is being done, as reported last
        std::int64_t done = 0, total = 0;
        bool cancelled = false;
    };
    // The errand begun last that still goes on; none: nothing does.
    std::optional<State> newest();
    // Asks it to stop; it does at its next report.
    void cancel_newest();

private:
    class Watched;
    std::shared_ptr<Watched> last();
    std::vector<std::weak_ptr<Watched>> m_errands;
};

} // namespace hedef::shell
