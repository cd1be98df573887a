#pragma once
#include "commission/model/credits.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

// What an evaluation is made from, beside the plan.
namespace hedef::commission {

// A person on the plan for some days (half-open), with the target incentive of a full period (major units, exact) and a
// manager.
struct ParticipantRow
{
    std::int32_t person = 0;
    base::Period days;
    base::Fraction target_incentive;
    std::int32_t manager = -1; // index into people; −1: nobody, or somebody without a row
};

// people: ids in ordinal order; a person's index is the place in it. Rows of one person do not overlap.
struct Participants
{
    std::vector<std::string> people;
    std::vector<ParticipantRow> rows;
};

// Full-period quotas, exact (ramp and leave already applied by whoever gives them), in major units or counts. The
// engine applies the days on the plan (4.8).
class Quotas
{
public:
    // False when the person has one already for this measure and period; the first stays.
    bool add(std::int32_t person, Measure measure, base::FiscalPeriod period, base::Fraction quota)
    {
        return m_quotas.emplace(Key{person, measure, period}, std::move(quota)).second;
    }
    // nullptr: none.
    const base::Fraction* find(std::int32_t person, Measure measure, base::FiscalPeriod period) const
    {
        const auto it = m_quotas.find(Key{person, measure, period});
        return it == m_quotas.end() ? nullptr : &it->second;
    }
    std::size_t size() const { return m_quotas.size(); }

private:
    using Key = std::tuple<std::int32_t, Measure, base::FiscalPeriod>;
    std::map<Key, base::Fraction> m_quotas;
};

// A part of a credit's amount that was paid. A credit with payments is held by them and not by paid_on.
struct Payment
{
    std::int32_t credit = 0;
    Day day = 0;
    std::int64_t amount = 0; // minor units of the credit's amount, above 0
};

// Somebody whose required training is not valid in a period.
struct TrainingMissed
{
    std::int32_t person = 0;
    base::FiscalPeriod period;
};

struct Inputs
{
    Credits credits;
    Participants participants;
    Quotas quotas;
    std::vector<Payment> payments;
    std::vector<TrainingMissed> training_missed;
};

} // namespace hedef::commission
