#include "base/names.h"

#include "base/contract.h"
#include "base/text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hedef::base {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit)
{
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> before_last, last(a.size() + 1), now(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i)
        last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        now[0] = j;
        std::size_t best = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            now[i] = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[i] = std::min(now[i], before_last[i - 2] + 1);
            best = std::min(best, now[i]);
        }
        if (best > limit) return limit + 1;
        before_last = std::move(last);
        last = std::move(now);
        now.assign(a.size() + 1, 0);
    }
    return std::min(last[a.size()], limit + 1);
}

std::string after_all_that_begin_with(std::string_view beginning)
{
    return std::string(beginning) + "\xF4\x8F\xBF\xBF"; // U+10FFFF, the last character there is
}

NameBook::NameBook(std::vector<std::int64_t> ids, std::vector<std::string> codes, std::vector<std::string> names,
                   const std::vector<std::string>& find_keys)
    : m_ids(std::move(ids)), m_codes(std::move(codes)), m_names(std::move(names))
{
    HEDEF_EXPECTS(m_ids.size() == m_codes.size() && m_ids.size() == m_names.size() && m_ids.size() == find_keys.size());
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        m_by_code.emplace(m_codes[i], i);
        m_by_key.emplace(find_keys[i], i);
    }
}

NameBook::Answer NameBook::find(std::string_view text) const
{
    Answer answer;
    if (const auto found = m_by_code.find(std::string(text)); found != m_by_code.end()) {
        answer.id = m_ids[found->second];
        return answer;
    }
    const std::string key = find_key(text);
    const auto [first, last] = m_by_key.equal_range(key);
    if (first == last) {
        answer.nearest = nearest(key);
    } else if (std::next(first) == last) {
        answer.id = m_ids[first->second];
    } else {
        answer.ambiguous = true;
        for (auto at = first; at != last; ++at)
            answer.nearest.push_back(m_codes[at->second]);
        std::sort(answer.nearest.begin(), answer.nearest.end());
        if (answer.nearest.size() > 3) answer.nearest.resize(3);
    }
    return answer;
}

std::vector<std::string> NameBook::nearest(const std::string& key) const
{
    const std::size_t limit = key.size() < 5 ? 1 : key.size() < 12 ? 2 : 3;
    std::vector<std::tuple<std::size_t, std::string, std::size_t>> candidates;
    for (const auto& [other, i] : m_by_key) {
        auto distance = edit_distance(key, other, limit);
        const bool part_of_it = key.size() >= 3 && other.find(key) != std::string::npos;
        if (distance > limit && part_of_it)
            distance = limit + 1;
        else if (distance > limit)
            continue;
        candidates.emplace_back(distance, m_names[i], i);
    }
    std::sort(candidates.begin(), candidates.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < candidates.size() && i < 3; ++i)
        names.push_back(std::get<1>(candidates[i]));
    return names;
}

Refusal not_found(std::string_view prefix, std::string_view field, std::string_view text,
                  const NameBook::Answer& answer)
{
    Refusal refusal{std::string(prefix), std::string(field), {std::string(text)}};
    refusal.code += answer.ambiguous ? ".ambiguous" : answer.nearest.empty() ? ".unknown" : ".near";
    std::string names;
    for (const std::string& name : answer.nearest)
        names += (names.empty() ? "" : ", ") + name;
    if (!names.empty()) refusal.args.push_back(std::move(names));
    return refusal;
}

std::string CodeBook::make(std::string_view name)
{
    const std::string first = code_from_name(name);
    if (take(first)) return first;
    int& next = m_next.try_emplace(first, 2).first->second;
    for (;;) {
        const std::string suffix = " " + std::to_string(next++);
        std::string code = std::string(cut(first, key_length - suffix.size())) + suffix;
        if (take(code)) return code;
    }
}

} // namespace hedef::base
