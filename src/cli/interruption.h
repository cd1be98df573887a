#pragma once
#include <functional>
#include <memory>

namespace hedef::cli {

// Ctrl+C and the system's wish to end. The first is taken as a wish: work stops at its next report and is rolled back.
// A second one ends the program at once. One object lives as long as main().
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    static bool requested();
    // Called once, from a thread of its own, when somebody wishes to end while `running` lives; for statements that
    // block.
    void while_blocked(std::function<void()> running);

private:
    struct Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace hedef::cli
