#pragma once
#include "commission/rules/arithmetic.h"
#include "commission/rules/roster.h"

#include <span>
#include <vector>

// Which credits count, in which order, and what they measure (spec/commissions.md 1).
namespace hedef::commission {

// The value of a credit is an integer: minor units for money, 10^−12 units, 10^−6 deals. This many make one.
Wide measure_scale(Measure, base::Currency);
Wide measure_value(const Credits&, Measure, std::size_t credit);

// By date, then by id (ordinal).
bool comes_before(const Credits&, std::size_t a, std::size_t b);

// A return within the clawback's days, or a later one (which costs nothing): left out of every component.
struct ClaimedReturn
{
    std::int32_t credit;
    std::int32_t sale;
    bool within_days;
};

struct Counted
{
    std::vector<std::int32_t> in_order;    // credits of the components, by date and id
    std::vector<std::int32_t> by_person;   // the same, by person first
    std::vector<std::size_t> person_begin; // of by_person, one more at the end
    std::vector<ClaimedReturn> claimed;    // by date and id
    // First and last day of all credits that count, claimed ones too; the last day that one of them is paid on, if any.
    Day first = never;
    Day last = 0;
    std::span<const std::int32_t> of(std::size_t person) const
    {
        return std::span(by_person).subspan(person_begin[person], person_begin[person + 1] - person_begin[person]);
    }
};

Counted count_credits(const Plan&, const Inputs&, const Roster&);

} // namespace hedef::commission
