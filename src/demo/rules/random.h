#pragma once
#include "base/contract.h"

#include <cstdint>
#include <span>

namespace hedef::demo {

// Chance that is the same on every machine: whole numbers only, no std distribution (libraries differ in them).
// The generator is SplitMix64 (Steele, Lea, Flood 2014). A stream of its own for each thing keeps one from shifting the
// others.
class Random
{
public:
    Random(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(seed) ^ mixed(stream + 0x632be59bd9b4e019)) {}

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        return mixed(m_state);
    }

    // 0 to n − 1, each as likely.
    std::int64_t below(std::int64_t n)
    {
        HEDEF_EXPECTS(n > 0);
        const auto range = static_cast<std::uint64_t>(n);
        const std::uint64_t uneven =
            (0 - range) % range; // 2^64 mod n: the first so many numbers would come once too often
        std::uint64_t number = next();
        while (number < uneven)
            number = next();
        return static_cast<std::int64_t>(number % range);
    }
    // Both ends included.
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    bool chance(int permille) { return below(1000) < permille; }
    template <class T> const T& pick(const T* first, std::size_t count)
    {
        return first[static_cast<std::size_t>(below(static_cast<std::int64_t>(count)))];
    }
    template <class Container> const auto& pick(const Container& from) { return pick(from.data(), from.size()); }
    // An index, as likely as its weight is large. `sums` are running sums of the weights, the last above 0.
    std::size_t weighted(std::span<const std::int64_t> sums)
    {
        const std::int64_t at = below(sums.back());
        std::size_t low = 0, high = sums.size() - 1;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (sums[middle] > at)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

private:
    static constexpr std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

} // namespace hedef::demo
