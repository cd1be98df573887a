#pragma once
#include "base/date.h"

namespace hedef::base {

// Where "now" and "today" come from; tests hand in a fixed one. today() is the date in the company's zone.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Stamp now() const = 0;
    virtual Date today() const = 0;
};

// The machine's clock; the date is that of the machine's zone.
class SystemClock : public Clock
{
public:
    Stamp now() const override;
    Date today() const override;
};

class FixedClock : public Clock
{
public:
    explicit FixedClock(Stamp now) : m_now(now) {}
    explicit FixedClock(Date today) : m_now(today + std::chrono::hours(9)) {}
    Stamp now() const override { return m_now; }
    Date today() const override { return std::chrono::floor<std::chrono::days>(m_now); }

private:
    Stamp m_now;
};

} // namespace hedef::base
