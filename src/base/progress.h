#pragma once
#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace hedef::base {

// Thrown out of long work when its person asked to stop; the transaction it passes through is rolled back.
struct Cancelled : std::runtime_error
{
    Cancelled() : std::runtime_error("cancelled") {}
};

// Long work reports here and learns here whether to stop. Called from the thread that works; `what` is a code that the edge words.
class Progress
{
public:
    virtual ~Progress() = default;
    // total 0: how much is not known. Throws Cancelled when the work shall stop.
    void report(std::string_view what, std::int64_t done, std::int64_t total)
    {
        if (cancelled()) throw Cancelled();
        show(what, done, total);
    }
    virtual bool cancelled() const { return false; }

protected:
    virtual void show(std::string_view what, std::int64_t done, std::int64_t total) = 0;
};

class NoProgress : public Progress
{
protected:
    void show(std::string_view, std::int64_t, std::int64_t) override {}
};

} // namespace hedef::base
