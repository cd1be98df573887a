#include "base/change_bus.h"

#include <algorithm>
#include <utility>

namespace hedef::base {

Connection ChangeBus::subscribe(std::string topic, Listener listener)
{
    auto subscription = std::make_shared<Subscription>(Subscription{std::move(topic), std::move(listener)});
    m_subscriptions.push_back(subscription);
    return Connection(subscription);
}

void ChangeBus::publish(std::vector<Change> changes)
{
    for (auto& change : changes)
        if (std::find(m_waiting.begin(), m_waiting.end(), change) == m_waiting.end()) m_waiting.push_back(std::move(change));
    if (m_telling) return;
    m_telling = true;
    struct Reset
    {
        ChangeBus& bus;
        ~Reset() { bus.m_telling = false; }
    } reset{*this};
    while (!m_waiting.empty()) {
        const auto told = std::exchange(m_waiting, {});
        for (const Change& change : told)
            for (std::size_t i = 0; i < m_subscriptions.size(); ++i)
                if (const auto s = m_subscriptions[i].lock(); s && (s->topic.empty() || s->topic == change.topic)) s->listener(change);
    }
    std::erase_if(m_subscriptions, [](const auto& s) { return s.expired(); });
}

} // namespace hedef::base
