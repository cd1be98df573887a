#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hedef::base {

// Something that was committed: "customer" 42. id 0: many of the topic at once.
struct Change
{
    std::string topic;
    std::int64_t id = 0;
    auto operator<=>(const Change&) const = default;
};

// Ends a subscription when it goes.
class Connection
{
public:
    Connection() = default;
    explicit Connection(std::shared_ptr<void> token) : m_token(std::move(token)) {}

private:
    std::shared_ptr<void> m_token;
};

// Tells listeners what was committed, here or on another desk. Lives on one thread (the UI thread, or the one of a command).
// What listeners publish while they are told is told afterwards; equal changes are told once.
class ChangeBus
{
public:
    using Listener = std::function<void(const Change&)>;
    // topic "" hears all.
    [[nodiscard]] Connection subscribe(std::string topic, Listener);
    void publish(std::vector<Change>);

private:
    struct Subscription
    {
        std::string topic;
        Listener listener;
    };
    std::vector<std::weak_ptr<Subscription>> m_subscriptions;
    std::vector<Change> m_waiting;
    bool m_telling = false;
};

} // namespace hedef::base
