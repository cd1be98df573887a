#pragma once
#include "commission/rules/roster.h"
#include "commission/rules/timeline.h"

#include <array>
#include <vector>

namespace hedef::commission {

// A figure given per period (a quota, a target incentive), prorated by the days on the plan, as each accumulation needs
// it.
struct Accumulated
{
    base::Fraction period;
    base::Fraction to_date; // this fiscal year's periods up to this one
    base::Fraction before;  // up to the one before; 0 in the year's first
    base::Fraction year;    // the whole fiscal year's

    const base::Fraction& for_form(Accumulate form) const
    {
        if (form == Accumulate::year_to_date) return to_date;
        return form == Accumulate::year ? year : period;
    }
};

// Prorated quotas and target incentives of everybody for the period that was entered (spec/commissions.md 3, 4.8).
// Periods are entered in order. Only what the plan asks for is kept.
class Targets
{
public:
    Targets(const Plan&, const Inputs&, const Roster&, const Timeline&);

    void enter(int period);
    const Accumulated& quota(Measure measure, std::size_t person) const
    {
        return m_quota[static_cast<std::size_t>(measure)].now[person];
    }
    const Accumulated& incentive(std::size_t person) const { return m_incentive.now[person]; }
    int days_on_plan(std::size_t person) const { return m_days[person]; }

private:
    struct Series
    {
        bool wanted = false;
        bool yearly = false;
        std::vector<Accumulated> now;
    };
    void note_wanted(const Plan&);
    template <class Figure> void enter_series(Series&, int period, const Figure&);
    base::Fraction prorated_quota(Measure, std::size_t person, int period, int days) const;

    const Inputs& m_inputs;
    const Roster& m_roster;
    const Timeline& m_timeline;
    std::array<Series, measure_count> m_quota;
    Series m_incentive;
    std::vector<int> m_days;
    int m_entered = -1;
};

} // namespace hedef::commission
