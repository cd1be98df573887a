#pragma once
#include "base/contract.h"
#include "base/date.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

// What is true from a day on: reporting lines, memberships, territory assignments. Day ranges are half-open.
namespace hedef::base {

// A stored range: a row with an id (0: not stored yet), its days, and whatever it says.
template <class Row>
concept DatedRow = std::copyable<Row> && requires(Row row)
{
    {
        row.days
        } -> std::same_as<Period&>;
    {static_cast<bool>(row.id)};
    row.id = {};
};

// What has to be written so that a new range stands in a timeline.
template <DatedRow Row> struct RangeEdit
{
    std::vector<Row> changed; // their days are new, id and the rest as they were
    std::vector<Row> removed; // began on the very day of the new range and say nothing any more
    std::vector<Row> added;   // id 0: the new range, and the later part of one that it was cut out of
};

// Puts `wanted` into a timeline (ranges free of overlap, in any order). The range current on its first day ends there.
// A range until further notice (end == forever) lasts until the next range that is already planned; one with an end of
// its own is cut out of the current range, and nullopt is the answer when another range begins inside it: what was
// written before is never overwritten.
template <DatedRow Row> std::optional<RangeEdit<Row>> insert_range(std::span<const Row> timeline, Row wanted)
{
    HEDEF_EXPECTS(!wanted.days.empty());
    if (wanted.days.end == forever)
        for (const Row& row : timeline)
            if (row.days.begin > wanted.days.begin) wanted.days.end = std::min(wanted.days.end, row.days.begin);

    RangeEdit<Row> edit;
    for (Row row : timeline) {
        if (!row.days.overlaps(wanted.days)) continue;
        if (row.days.begin > wanted.days.begin) return std::nullopt;
        const bool begins_with_it = row.days.begin == wanted.days.begin;
        const bool goes_on = row.days.end > wanted.days.end;
        if (begins_with_it && goes_on) {
            row.days.begin = wanted.days.end;
            edit.changed.push_back(row);
        } else if (begins_with_it) {
            edit.removed.push_back(row);
        } else {
            Row rest = row;
            row.days.end = wanted.days.begin;
            edit.changed.push_back(row);
            rest.days.begin = wanted.days.end;
            rest.id = {};
            if (goes_on) edit.added.push_back(rest);
        }
    }
    wanted.id = {};
    edit.added.push_back(wanted);
    return edit;
}

// The same, but an empty edit when the timeline says so already: `same(row)` tells whether a row says what `wanted`
// says.
template <DatedRow Row, class Same>
std::optional<RangeEdit<Row>> insert_unless_said(std::span<const Row> timeline, Row wanted, Same same)
{
    auto edit = insert_range(timeline, wanted);
    if (!edit) return edit;
    const Row& added = edit->added.back(); // days as clipped by what is planned later
    for (const Row& row : timeline)
        if (same(row) && row.days.begin <= added.days.begin && added.days.end <= row.days.end) return RangeEdit<Row>{};
    return edit;
}

// Ends the range that is current on the day; planned later ones stay. An empty edit when there is none.
template <DatedRow Row> RangeEdit<Row> end_range(std::span<const Row> timeline, Date day)
{
    RangeEdit<Row> edit;
    for (Row row : timeline) {
        if (!row.days.contains(day)) continue;
        if (row.days.begin == day) {
            edit.removed.push_back(row);
        } else {
            row.days.end = day;
            edit.changed.push_back(row);
        }
    }
    return edit;
}

// Lets an edit happen to rows in memory.
template <DatedRow Row> void carry_out(const RangeEdit<Row>& edit, std::vector<Row>& timeline)
{
    std::erase_if(timeline, [&](const Row& row) {
        return std::any_of(edit.removed.begin(), edit.removed.end(), [&](const Row& gone) { return gone == row; });
    });
    for (const Row& changed : edit.changed)
        for (Row& row : timeline)
            if (row.id == changed.id && row.days.overlaps(changed.days)) {
                row = changed;
                break;
            }
    timeline.insert(timeline.end(), edit.added.begin(), edit.added.end());
}

// What has to be written so that the stored rows `before` become `after` (where new rows have id 0).
template <DatedRow Row> RangeEdit<Row> difference(std::span<const Row> before, std::span<const Row> after)
{
    RangeEdit<Row> edit;
    for (const Row& row : before) {
        const auto same =
            std::find_if(after.begin(), after.end(), [&](const Row& other) { return other.id == row.id; });
        if (same == after.end())
            edit.removed.push_back(row);
        else if (!(*same == row))
            edit.changed.push_back(*same);
    }
    for (const Row& row : after)
        if (!row.id) edit.added.push_back(row);
    return edit;
}

// The row that is valid on the day, or none.
template <DatedRow Row> const Row* valid_on(std::span<const Row> timeline, Date day)
{
    for (const Row& row : timeline)
        if (row.days.contains(day)) return &row;
    return nullptr;
}

template <class Value> struct Effective
{
    Period days;
    Value value;
};

// The timelines of many things at once (the territory of each customer), for looking up by thing and day: a hash and a
// short walk. Where ranges overlap (which the rules forbid) the earlier given one wins. Never changes after it was
// made; any thread may read it.
template <class Key, class Value> class Timelines
{
public:
    using Entry = Effective<Value>;
    struct Row
    {
        Key key;
        Entry entry;
    };

    Timelines() = default;
    explicit Timelines(std::vector<Row> rows)
    {
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
            return a.key != b.key ? a.key < b.key : a.entry.days.begin < b.entry.days.begin;
        });
        m_entries.reserve(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == 0 || rows[i].key != rows[i - 1].key) m_ranges.emplace(rows[i].key, std::pair{i, i});
            m_ranges.find(rows[i].key)->second.second = i + 1;
            m_entries.push_back(std::move(rows[i].entry));
        }
    }

    // All ranges of one thing, by day; empty when nothing is known.
    std::span<const Entry> of(const Key& key) const
    {
        const auto found = m_ranges.find(key);
        if (found == m_ranges.end()) return {};
        return std::span(m_entries).subspan(found->second.first, found->second.second - found->second.first);
    }

    // The value valid on the day, or none.
    std::optional<Value> on(const Key& key, Date day) const
    {
        for (const Entry& entry : of(key))
            if (entry.days.contains(day)) return entry.value;
        return std::nullopt;
    }

    std::size_t size() const { return m_entries.size(); }

private:
    std::unordered_map<Key, std::pair<std::size_t, std::size_t>> m_ranges;
    std::vector<Entry> m_entries;
};

} // namespace hedef::base
