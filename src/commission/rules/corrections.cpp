#include "commission/rules/corrections.h"
#include "base/money.h"

namespace hedef::commission {

std::vector<Correction> corrections(std::span<const ClosedPeriod> closed, const Evaluation& evaluation,
                                    std::span<const std::int64_t> people)
{
    std::vector<Correction> found;
    for (const ClosedPeriod& period : closed) {
        std::map<std::int64_t, std::int64_t> due;
        for (const auto& [person, paid] : period.paid)
            due[person] = base::add_checked(due[person], -paid);
        if (const PeriodPay* recomputed = evaluation.find(period.period))
            for (std::size_t p = 0; p < people.size(); ++p)
                due[people[p]] = base::add_checked(due[people[p]], recomputed->people[p].net);
        for (const auto& [person, amount] : due)
            if (amount != 0) found.push_back({person, period.run, period.period, amount});
    }
    return found;
}

} // namespace hedef::commission
