// The verbs of people_work.h that write day ranges.
#include "base/effective.h"
#include "base/text.h"
#include "people/people_work.h"
#include "people/rules/check_people.h"
#include "people/rules/reporting.h"
#include "people/store/person_store.h"
#include "people/store/range_store.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::people {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

// Stored rows grouped by the thing whose timeline they make, so that many changes happen in memory and are written at
// once.
template <class Key, class Row> class Desk
{
public:
    template <class KeyOf> Desk(std::vector<Row> stored, KeyOf key_of) : m_stored(std::move(stored))
    {
        for (const Row& row : m_stored)
            m_timelines[key_of(row)].push_back(row);
    }

    std::vector<Row>& timeline(const Key& key) { return m_timelines[key]; }

    // `same` compares what two rows say.
    template <class Same> Result<Done> put(const Key& key, const Row& wanted, Same same)
    {
        if (const auto checked = check(wanted.days); !checked) return checked.refusal();
        auto& rows = timeline(key);
        const auto edit =
            base::insert_unless_said<Row>(rows, wanted, [&](const Row& row) { return same(row, wanted); });
        if (!edit) return Refusal{"people.range_begins_inside", "from", {base::to_iso(wanted.days.begin)}};
        base::carry_out(*edit, rows);
        return Done{};
    }

    std::vector<Row> all() const
    {
        std::vector<Row> rows;
        for (const auto& [key, timeline] : m_timelines)
            rows.insert(rows.end(), timeline.begin(), timeline.end());
        return rows;
    }

    // What is to be written: changed rows as they stood in storage, new ones in the order in which they were put.
    base::RangeEdit<Row> edit(const std::vector<Key>& order) const
    {
        base::RangeEdit<Row> result;
        std::unordered_map<std::int64_t, const Row*> now;
        for (const auto& [key, timeline] : m_timelines)
            for (const Row& row : timeline)
                if (row.id) now.emplace(row.id.value, &row);
        for (const Row& row : m_stored) {
            const auto found = now.find(row.id.value);
            if (found == now.end())
                result.removed.push_back(row);
            else if (!(*found->second == row))
                result.changed.push_back(*found->second);
        }
        std::unordered_map<Key, bool> done;
        for (const Key& key : order) {
            if (!done.emplace(key, true).second) continue;
            const auto found = m_timelines.find(key);
            if (found == m_timelines.end()) continue;
            for (const Row& row : found->second)
                if (!row.id) result.added.push_back(row);
        }
        return result;
    }

private:
    std::vector<Row> m_stored;
    std::unordered_map<Key, std::vector<Row>> m_timelines;
};

std::string names_of(db::Transaction& tx, const std::vector<PersonId>& ring)
{
    const auto people = PersonStore(tx).columns();
    std::string text;
    for (const PersonId id : ring) {
        const auto at = std::lower_bound(people.id.begin(), people.id.end(), id.value);
        const bool known = at != people.id.end() && *at == id.value;
        text +=
            (text.empty() ? "" : " → ") + (known ? people.name[static_cast<std::size_t>(at - people.id.begin())] : "?");
    }
    return text;
}

Result<Done> end_of(auto& timeline, base::Date day, std::string code)
{
    using Row = typename std::decay_t<decltype(timeline)>::value_type;
    const auto edit = base::end_range<Row>(timeline, day);
    if (edit.changed.empty() && edit.removed.empty()) return Refusal{std::move(code), "day", {base::to_iso(day)}};
    base::carry_out(edit, timeline);
    return Done{};
}

} // namespace

Result<Done> set_managers(db::Transaction& tx, std::span<const ManagerChange> changes)
{
    RangeStore store(tx);
    Desk<PersonId, ReportingLine> desk(store.reporting_lines(), [](const ReportingLine& line) { return line.person; });
    std::vector<PersonId> order;
    const auto same = [](const ReportingLine& a, const ReportingLine& b) { return a.manager == b.manager; };
    for (const ManagerChange& change : changes) {
        order.push_back(change.person);
        if (!change.manager) {
            base::carry_out(base::end_range<ReportingLine>(desk.timeline(change.person), change.days.begin),
                            desk.timeline(change.person));
            continue;
        }
        const auto put = desk.put(change.person, {{}, change.person, change.manager, change.days}, same);
        if (!put) return put.refusal();
    }
    if (const auto ring = find_reporting_cycle(desk.all()))
        return Refusal{"people.reporting_line.cycle", "manager", {names_of(tx, ring->people), base::to_iso(ring->day)}};
    store.write(desk.edit(order));
    return Done{};
}

Result<Done> set_team_managers(db::Transaction& tx, std::span<const TeamRole> changes)
{
    RangeStore store(tx);
    auto stored = changes.size() == 1 ? store.managers_of(changes.front().team) : store.managers();
    Desk<TeamId, TeamManager> desk(std::move(stored), [](const TeamManager& row) { return row.team; });
    std::vector<TeamId> order;
    const auto same = [](const TeamManager& a, const TeamManager& b) { return a.person == b.person; };
    for (const TeamRole& change : changes) {
        order.push_back(change.team);
        if (!change.person) {
            base::carry_out(base::end_range<TeamManager>(desk.timeline(change.team), change.days.begin),
                            desk.timeline(change.team));
            continue;
        }
        const auto put = desk.put(change.team, {{}, change.team, change.person, change.days}, same);
        if (!put) return put.refusal();
    }
    store.write(desk.edit(order));
    return Done{};
}

Result<Done> add_members(db::Transaction& tx, std::span<const TeamRole> changes)
{
    RangeStore store(tx);
    auto stored = changes.size() == 1 ? store.members_of(changes.front().team) : store.members();
    // A timeline belongs to a person in a team.
    const auto key_of = [](PersonId person, TeamId team) {
        return std::to_string(person.value) + "/" + std::to_string(team.value);
    };
    Desk<std::string, TeamMember> desk(std::move(stored),
                                       [&](const TeamMember& row) { return key_of(row.person, row.team); });
    std::vector<std::string> order;
    const auto same = [](const TeamMember&, const TeamMember&) { return true; };
    for (const TeamRole& change : changes) {
        order.push_back(key_of(change.person, change.team));
        const auto put = desk.put(order.back(), {{}, change.team, change.person, change.days}, same);
        if (!put) return put.refusal();
    }
    store.write(desk.edit(order));
    return Done{};
}

Result<Done> end_membership(db::Transaction& tx, TeamId team, PersonId person, base::Date day)
{
    RangeStore store(tx);
    auto stored = store.members_of(team);
    std::erase_if(stored, [&](const TeamMember& row) { return row.person != person; });
    auto timeline = stored;
    if (const auto ended = end_of(timeline, day, "people.team.no_member"); !ended) return ended.refusal();
    store.write(base::difference<TeamMember>(stored, timeline));
    return Done{};
}

Result<Done> add_absence(db::Transaction& tx, const Absence& absence)
{
    if (const auto checked = check(absence); !checked) return checked.refusal();
    RangeStore store(tx);
    for (const Absence& other : store.absences_of(absence.person))
        if (other.days.overlaps(absence.days))
            return Refusal{
                "people.absence.overlaps", "from", {base::to_iso(other.days.begin), base::to_iso(other.days.last())}};
    base::RangeEdit<Absence> edit;
    edit.added.push_back(absence);
    store.write(edit);
    return Done{};
}

Result<Done> remove_absence(db::Transaction& tx, PersonId person, AbsenceId id)
{
    RangeStore store(tx);
    base::RangeEdit<Absence> edit;
    for (const Absence& absence : store.absences_of(person))
        if (absence.id == id) edit.removed.push_back(absence);
    if (edit.removed.empty()) return Refusal{"people.absence.gone", "absence"};
    store.write(edit);
    return Done{};
}

} // namespace hedef::people
