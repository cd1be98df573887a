#pragma once
#include "base/progress.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace hedef::exchange {

// How far an import is, told to the status bar and kept for the wizard, which looks at it from time to time. May be
// stopped from either.
class ImportWatch : public base::Progress
{
public:
    struct Standing
    {
        std::string what; // code of the work
        std::int64_t done = 0, total = 0;
    };
    explicit ImportWatch(std::shared_ptr<base::Progress> errand) : m_errand(std::move(errand)) {}

    bool cancelled() const override { return m_stop || m_errand->cancelled(); }
    void stop() { m_stop = true; }
    Standing standing() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_standing;
    }

protected:
    void show(std::string_view what, std::int64_t done, std::int64_t total) override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_standing = {std::string(what), done, total};
        }
        m_errand->report(what, done, total);
    }

private:
    std::shared_ptr<base::Progress> m_errand;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    Standing m_standing;
};

} // namespace hedef::exchange
