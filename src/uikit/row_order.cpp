#include "uikit/row_order.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::uikit {

namespace {

constexpr std::uint32_t heading_bit = 0x8000'0000;

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from < text.size();) {
        const auto space = std::min(text.find(' ', from), text.size());
        if (space > from) words.push_back(text.substr(from, space - from));
        from = space + 1;
    }
    return words;
}

} // namespace

void RowOrder::make(const ListRows& rows, const Wish& wish, const std::function<bool(std::size_t)>& lets_through)
{
    filter(rows, wish, lets_through);
    sort(rows, wish);
    m_groups.clear();
    if (wish.group) group(rows, wish);
    make_entries();
}

void RowOrder::grow(const ListRows& rows, const std::function<bool(std::size_t)>& lets_through)
{
    const std::size_t known = m_rows.empty() ? 0 : *std::max_element(m_rows.begin(), m_rows.end()) + 1;
    for (std::size_t row = known; row < rows.count(); ++row)
        if (lets_through(row)) m_rows.push_back(std::uint32_t(row));
    make_entries();
}

void RowOrder::clear()
{
    m_rows.clear();
    m_groups.clear();
    m_entries.clear();
}

void RowOrder::filter(const ListRows& rows, const Wish& wish, const std::function<bool(std::size_t)>& lets_through)
{
    m_rows.clear();
    m_rows.reserve(rows.count());
    const auto words = words_of(wish.filter);
    for (std::size_t row = 0; row < rows.count(); ++row) {
        if (!lets_through(row)) continue;
        if (!words.empty()) {
            std::string line;
            for (const auto column : wish.searched)
                line += base::find_key(rows.text(row, column)) + '\n';
            if (!std::all_of(words.begin(), words.end(), [&](const auto& word) { return line.find(word) != std::string::npos; }))
                continue;
        }
        m_rows.push_back(std::uint32_t(row));
    }
}

// What has no value stands behind what has one, whichever way round the column is sorted.
void RowOrder::sort(const ListRows& rows, const Wish& wish)
{
    const auto blanks_last = [this](auto blank) {
        std::stable_partition(m_rows.begin(), m_rows.end(), [&](auto row) { return !blank(row); });
    };
    for (auto key = wish.sort.rbegin(); key != wish.sort.rend(); ++key) {
        const auto column = key->column;
        const bool down = key->descending;
        if (rows.has_order(column)) {
            std::stable_sort(m_rows.begin(), m_rows.end(), [&](auto a, auto b) {
                return down ? rows.order(b, a, column) < 0 : rows.order(a, b, column) < 0;
            });
            blanks_last([&](auto row) { return rows.text(row, column).empty(); });
            continue;
        }
        std::vector<std::string> keys(rows.count());
        for (const auto row : m_rows)
            keys[row] = base::sort_key(rows.text(row, column));
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [&](auto a, auto b) { return down ? keys[b] < keys[a] : keys[a] < keys[b]; });
        blanks_last([&](auto row) { return keys[row].empty(); });
    }
}

// Rows keep their order within a group.
void RowOrder::group(const ListRows& rows, const Wish& wish)
{
    std::unordered_map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> group_of_place;
    group_of_place.reserve(m_rows.size());
    std::vector<std::size_t> sample; // a row of each
    for (const auto row : m_rows) {
        auto value = rows.text(row, *wish.group);
        const auto [found, is_new] = known.try_emplace(value, std::uint32_t(sample.size()));
        if (is_new) {
            sample.push_back(row);
            m_groups.push_back({std::move(value), 0, 0, {}, m_folded.contains(found->first)});
        }
        ++m_groups[found->second].count;
        group_of_place.push_back(found->second);
    }
    std::vector<std::uint32_t> order(m_groups.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = std::uint32_t(i);
    std::vector<std::string> keys;
    if (!rows.has_order(*wish.group))
        for (const auto& group : m_groups)
            keys.push_back(base::sort_key(group.value));
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        if (wish.last_group_first) std::swap(a, b);
        return keys.empty() ? rows.order(sample[a], sample[b], *wish.group) < 0 : keys[a] < keys[b];
    });
    std::vector<Group> sorted;
    std::vector<std::size_t> next(order.size());
    std::size_t first = 0;
    for (const auto old : order) {
        sorted.push_back(std::move(m_groups[old]));
        sorted.back().first = next[old] = first;
        first += sorted.back().count;
    }
    std::vector<std::uint32_t> placed(m_rows.size());
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        placed[next[group_of_place[place]]++] = m_rows[place];
    m_groups = std::move(sorted);
    m_rows = std::move(placed);
    add_up(rows, wish.summed);
}

void RowOrder::add_up(const ListRows& rows, const std::vector<std::size_t>& columns)
{
    for (auto& group : m_groups)
        for (const auto column : columns) {
            auto& sums = group.sums[column];
            for (std::size_t place = group.first; place < group.first + group.count; ++place)
                if (const auto money = rows.money(m_rows[place], column)) sums.add(*money);
        }
}

void RowOrder::make_entries()
{
    m_entries.clear();
    if (m_groups.empty()) {
        m_entries = m_rows;
        return;
    }
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const auto& group = m_groups[g];
        m_entries.push_back(heading_bit | std::uint32_t(g));
        const auto first = m_rows.begin() + std::ptrdiff_t(group.first);
        if (!group.folded) m_entries.insert(m_entries.end(), first, first + std::ptrdiff_t(group.count));
    }
}

std::optional<std::size_t> RowOrder::row(std::size_t entry) const
{
    if (entry >= m_entries.size() || (m_entries[entry] & heading_bit)) return std::nullopt;
    return m_entries[entry];
}

std::optional<std::size_t> RowOrder::heading(std::size_t entry) const
{
    if (entry >= m_entries.size() || !(m_entries[entry] & heading_bit)) return std::nullopt;
    return m_entries[entry] & ~heading_bit;
}

std::optional<std::size_t> RowOrder::entry_of_heading(std::size_t group) const
{
    const auto found = std::find(m_entries.begin(), m_entries.end(), heading_bit | std::uint32_t(group));
    return found == m_entries.end() ? std::nullopt : std::optional(std::size_t(found - m_entries.begin()));
}

std::optional<std::size_t> RowOrder::group_of(std::size_t row) const
{
    const auto place = std::size_t(std::find(m_rows.begin(), m_rows.end(), std::uint32_t(row)) - m_rows.begin());
    for (std::size_t group = 0; group < m_groups.size(); ++group)
        if (place >= m_groups[group].first && place < m_groups[group].first + m_groups[group].count) return group;
    return std::nullopt;
}

void RowOrder::fold(std::size_t group, bool folded)
{
    m_groups[group].folded = folded;
    if (folded)
        m_folded.insert(m_groups[group].value);
    else
        m_folded.erase(m_groups[group].value);
    make_entries();
}

void RowOrder::fold_all(bool folded)
{
    for (auto& group : m_groups) {
        group.folded = folded;
        if (folded)
            m_folded.insert(group.value);
        else
            m_folded.erase(group.value);
    }
    make_entries();
}

} // namespace hedef::uikit
