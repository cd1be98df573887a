#include "shell/status_errands.h"

namespace hedef::shell {

class StatusErrands::Watched : public base::Progress
{
public:
    explicit Watched(std::string what) { m_state.what = std::move(what); }
    bool cancelled() const override { return m_cancelled; }
    void cancel() { m_cancelled = true; }
    State state() const
    {
        const std::lock_guard lock(m_mutex);
        State now = m_state;
        now.cancelled = m_cancelled;
        return now;
    }

protected:
    void show(std::string_view what, std::int64_t done, std::int64_t total) override
    {
        const std::lock_guard lock(m_mutex);
        m_state.phase = what;
        m_state.done = done;
        m_state.total = total;
    }

private:
    mutable std::mutex m_mutex;
    State m_state;
    std::atomic<bool> m_cancelled = false;
};

std::shared_ptr<base::Progress> StatusErrands::begin(const std::string& what)
{
    auto errand = std::make_shared<Watched>(what);
    m_errands.push_back(errand);
    return errand;
}

std::shared_ptr<StatusErrands::Watched> StatusErrands::last()
{
    while (!m_errands.empty()) {
        if (auto errand = m_errands.back().lock()) return errand;
        m_errands.pop_back();
    }
    return nullptr;
}

std::optional<StatusErrands::State> StatusErrands::newest()
{
    const auto errand = last();
    return errand ? std::optional(errand->state()) : std::nullopt;
}

void StatusErrands::cancel_newest()
{
    if (const auto errand = last()) errand->cancel();
}

} // namespace hedef::shell
