#include "exchange/near_match.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace hedef::exchange {

namespace {

constexpr std::size_t shortest_for_one = 4, shortest_for_two = 8;

std::u32string code_points(std::string_view utf8)
{
    std::u32string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        char32_t c = more == 0 ? lead : lead & (0x3f >> more);
        for (++i; i < utf8.size() && (static_cast<unsigned char>(utf8[i]) & 0xc0) == 0x80; ++i)
            c = (c << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3f);
        text += c;
    }
    return text;
}

bool is_punctuation(char32_t c)
{
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return (c >= 0x80 && c <= 0xbf) || (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f);
}

} // namespace

std::string squeezed_key(std::string_view name)
{
    const std::string key = base::find_key(name);
    std::string squeezed;
    for (std::size_t i = 0; i < key.size();) {
        std::size_t end = i + 1;
        while (end < key.size() && (static_cast<unsigned char>(key[end]) & 0xc0) == 0x80)
            ++end;
        const std::string_view character(key.data() + i, end - i);
        if (!is_punctuation(code_points(character).front())) squeezed += character;
        i = end;
    }
    return squeezed;
}

int edit_distance(std::u32string_view a, std::u32string_view b, int limit)
{
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > static_cast<std::size_t>(limit)) return limit + 1;
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    a.remove_prefix(front);
    b.remove_prefix(front);
    while (!a.empty() && a.back() == b.back())
        a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty()) return static_cast<int>(b.size());

    std::array<int, 64> few;
    std::vector<int> many(a.size() < few.size() ? 0 : a.size() + 1);
    int* row = many.empty() ? few.data() : many.data();
    for (std::size_t i = 0; i <= a.size(); ++i)
        row[i] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
        int diagonal = std::exchange(row[0], static_cast<int>(j));
        int best = row[0];
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const int change = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = std::exchange(row[i], std::min({change, row[i] + 1, row[i - 1] + 1}));
            best = std::min(best, row[i]);
        }
        if (best > limit) return limit + 1;
    }
    return std::min(row[a.size()], limit + 1);
}

NearMatch::NearMatch(std::span<const std::string> candidates)
{
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        add(m_by_key, base::find_key(candidates[i]), i);
        std::string squeezed = squeezed_key(candidates[i]);
        if (squeezed.empty()) continue;
        Known known = take_apart(squeezed, i);
        const std::size_t length = known.letters.size();
        if (m_by_length.size() <= length) m_by_length.resize(length + 1);
        m_by_length[length].push_back(std::move(known));
        add(m_by_squeezed, std::move(squeezed), i);
    }
}

void NearMatch::add(Index& index, std::string key, std::size_t i)
{
    const auto [at, is_new] = index.emplace(std::move(key), i);
    if (!is_new) at->second.reset();
}

NearMatch::Known NearMatch::take_apart(std::string_view squeezed, std::size_t index)
{
    Known known{code_points(squeezed), {}, 0, index};
    for (const char32_t c : known.letters) {
        known.present |= std::uint64_t{1} << (c % 64);
        if (c >= '0' && c <= '9') known.digits += c;
    }
    return known;
}

std::optional<std::size_t> NearMatch::find(std::string_view name) const
{
    const auto key = base::find_key(name);
    if (const auto same = m_by_key.find(key); same != m_by_key.end()) return same->second;
    const auto squeezed = squeezed_key(name);
    if (squeezed.empty()) return std::nullopt;
    if (const auto same = m_by_squeezed.find(squeezed); same != m_by_squeezed.end()) return same->second;

    return by_distance(take_apart(squeezed, 0));
}

std::optional<std::size_t> NearMatch::by_distance(const Known& wanted) const
{
    const std::size_t length = wanted.letters.size();
    if (length < shortest_for_one) return std::nullopt;
    const auto allowed_for = [&](std::size_t other) { return std::min(length, other) >= shortest_for_two ? 2 : 1; };
    std::optional<std::size_t> found;
    int nearest = 3;
    bool several = false;
    for (std::size_t other = length - 2; other < std::min(m_by_length.size(), length + 3); ++other) {
        if (other < shortest_for_one) continue;
        const int allowed = allowed_for(other);
        for (const Known& known : m_by_length[other]) {
            if (std::popcount(known.present ^ wanted.present) > 2 * allowed || known.digits != wanted.digits) continue;
            const int distance = edit_distance(known.letters, wanted.letters, allowed);
            if (distance > allowed || distance > nearest) continue;
            several = distance == nearest;
            nearest = distance;
            found = known.index;
        }
    }
    return several ? std::nullopt : found;
}

} // namespace hedef::exchange
