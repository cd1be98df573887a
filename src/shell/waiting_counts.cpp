#include "shell/waiting_counts.h"

#include <utility>

namespace hedef::shell {

namespace {

constexpr std::chrono::seconds pause{5};

} // namespace

WaitingCounts::WaitingCounts(desk::Desk& lent, const std::vector<uikit::Waiting>& all, Show show)
    : Presenter(lent), m_show(std::move(show))
{
    for (const auto& what : all)
        m_all.push_back({what});
    for (std::size_t i = 0; i < m_all.size(); ++i)
        for (const auto& topic : m_all[i].what.topics)
            m_heard.push_back(lent.changes.subscribe(topic, [this, i](const base::Change&) { m_all[i].stale = true; }));
}

void WaitingCounts::look()
{
    if (m_asking || desk().clock.now() < m_next) return;
    for (auto& one : m_all) {
        if (!std::exchange(one.stale, false)) continue;
        m_asking = true;
        m_next = desk().clock.now() + pause;
        ask_long([count = one.what.count] { return count(); },
                 [this, &one](std::int64_t count) {
                     m_asking = false;
                     m_show(one.what, count);
                 });
        return; // one at a time
    }
}

} // namespace hedef::shell
