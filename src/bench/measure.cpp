#include "measure.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <malloc.h>

namespace hedef::bench {

std::vector<double> medians(int repetitions, const std::vector<Candidate>& candidates)
{
    std::vector<std::vector<double>> times(candidates.size());
    for (int turn = 0; turn < repetitions; ++turn)
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            if (candidates[c].prepare) candidates[c].prepare();
            const auto start = std::chrono::steady_clock::now();
            candidates[c].run();
            times[c].push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
    std::vector<double> found;
    for (auto& all : times) {
        std::sort(all.begin(), all.end());
        found.push_back((all[(all.size() - 1) / 2] + all[all.size() / 2]) / 2);
    }
    return found;
}

std::int64_t peak_memory()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::int64_t kib = 0;
            status >> kib;
            return kib;
        }
    return 0;
}

void forget_peak()
{
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace hedef::bench
