#pragma once
#include "base/progress.h"

#include <chrono>
#include <string>

namespace hedef::cli {

// A bar on the terminal of standard error; says nothing when that is no terminal or `shown` is false. Asks Interruption
// whether to stop.
class ProgressBar : public base::Progress
{
public:
    explicit ProgressBar(bool shown);
    ~ProgressBar() override;
    bool cancelled() const override;
    // Takes the bar away before something else is printed.
    void clear();

protected:
    void show(std::string_view what, std::int64_t done, std::int64_t total) override;

private:
    bool m_shown;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace hedef::cli
