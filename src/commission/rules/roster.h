#pragma once
#include "commission/model/inputs.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace hedef::commission {

// Who is on the plan on which day, and under whom: the participants' rows, cut to the days on which the plan is in
// effect.
class Roster
{
public:
    Roster(const Participants&, const base::Period& effective);

    int people() const { return static_cast<int>(m_first.size()) - 1; }
    // nullptr when the person is not on the plan that day.
    const ParticipantRow* on(int person, base::Date day) const;
    std::span<const ParticipantRow> rows(int person) const;
    int days_on_plan(int person, const base::Period& within) const;
    // Target incentive of a period, each row for its own days (4.8), major units, exact.
    base::Fraction target_incentive(int person, const base::Period& period) const;

    // Calls f(manager) for the person's managers on a day who are on the plan then: the first, or all upwards; never
    // the person.
    template <class F>
    void for_managers(int person, const ParticipantRow& row, Scope scope, base::Date day, F&& f) const
    {
        const ParticipantRow* at = &row;
        Seen seen;
        seen.add(person);
        while (at->manager >= 0 && seen.add(at->manager)) { // a circle of managers ends where somebody comes again
            const int manager = at->manager;
            at = on(manager, day);
            if (!at) return;
            f(manager);
            if (scope == Scope::direct) return;
        }
    }

private:
    // People met on the way up: few, so they are kept in place.
    class Seen
    {
    public:
        // False when the person was met before.
        bool add(std::int32_t person)
        {
            const auto few_end = m_few.begin() + std::min(m_count, m_few.size());
            if (std::find(m_few.begin(), few_end, person) != few_end) return false;
            if (std::find(m_more.begin(), m_more.end(), person) != m_more.end()) return false;
            if (m_count < m_few.size())
                m_few[m_count] = person;
            else
                m_more.push_back(person);
            ++m_count;
            return true;
        }

    private:
        std::array<std::int32_t, 12> m_few{};
        std::vector<std::int32_t> m_more;
        std::size_t m_count = 0;
    };

    std::vector<ParticipantRow> m_rows; // by person, then by day
    std::vector<std::int32_t> m_first;  // row of each person, one more at the end
};

} // namespace hedef::commission
