#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Time and memory of things that are run in turns, so that whatever else the machine does hits all of them.
namespace hedef::bench {

// Something to measure; `prepare` (if any) is run before each turn and not measured.
struct Candidate
{
    std::string name;
    std::function<void()> run;
    std::function<void()> prepare = {};
};

// Median seconds of each, in their order: first all once, then all again …
std::vector<double> medians(int repetitions, const std::vector<Candidate>&);

// The largest resident memory of the process since the last forget_peak(), in KiB (VmHWM).
std::int64_t peak_memory();
// Gives free memory back and starts anew; where the system cannot, the peak goes on.
void forget_peak();

// Keeps a result from being optimised away.
inline void keep(const void* what)
{
    asm volatile("" : : "g"(what) : "memory");
}

struct Result
{
    std::string group, name; // "import", "credits csv → SQLite"
    std::int64_t rows = 0;
    double seconds = 0;
    std::string baseline; // empty: reported by itself
    double baseline_seconds = 0;
    double aim = 0;         // of the ratio; 0: none
    double aim_seconds = 0; // of the time at a million rows; 0: none
    std::int64_t peak = 0;  // KiB, of everything that ran beside it too

    double ratio() const { return baseline_seconds > 0 ? seconds / baseline_seconds : 0; }
};
using Results = std::vector<Result>;

} // namespace hedef::bench
