#pragma once
#include "commission/model/inputs.h"

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
        for (int steps = people(); steps > 0; --steps) { // a circle of managers ends
            const int manager = at->manager;
            if (manager < 0 || manager == person) return;
            at = on(manager, day);
            if (!at) return;
            f(manager);
            if (scope == Scope::direct) return;
        }
    }

private:
    std::vector<ParticipantRow> m_rows; // by person, then by day
    std::vector<std::int32_t> m_first;  // row of each person, one more at the end
};

} // namespace hedef::commission
