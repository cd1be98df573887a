#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hedef::exchange {

// Finds the one known name that a name in a file most likely means: the same folded ("İstanbul", "ISTANBUL"), the same
// without spaces and punctuation ("GTXPro", "GTX Pro"), or one letter changed, added or missing in names of 4 and more
// letters, two in names of 8 and more. The nearest kind of likeness decides; where several names are equally near there
// is no match. Digits must be the same: "Phase 1" is never "Phase 2". Source: spec/platform.md "In and out" 1.
class NearMatch
{
public:
    explicit NearMatch(std::span<const std::string> candidates);
    // Index of the candidate. Cheap for a few thousand candidates (well below a millisecond); ask once per distinct name.
    std::optional<std::size_t> find(std::string_view name) const;

private:
    struct Known
    {
        std::u32string letters;
        std::u32string digits;
        std::uint64_t present = 0; // one bit per letter, to rule out most candidates at a glance
        std::size_t index = 0;
    };
    using Index = std::unordered_map<std::string, std::optional<std::size_t>>; // nullopt: several
    static void add(Index&, std::string key, std::size_t index);
    static Known take_apart(std::string_view squeezed, std::size_t index);
    std::optional<std::size_t> by_distance(const Known& wanted) const;

    Index m_by_key;
    Index m_by_squeezed;
    std::vector<std::vector<Known>> m_by_length;
};

// find_key without spaces and punctuation.
std::string squeezed_key(std::string_view name);
// Letters changed, added or missing; more than `limit` is told as limit + 1.
int edit_distance(std::u32string_view, std::u32string_view, int limit);

} // namespace hedef::exchange
