#pragma once
#include "commission/rules/component.h"

namespace hedef::commission {

// The last steps to pay: the guarantee's top-up, then the draw with its balance (spec/commissions.md 4.6 to 4.8).
class GuaranteeAndDraw
{
public:
    explicit GuaranteeAndDraw(Work& work) : m_work(work), m_balance(static_cast<std::size_t>(work.roster.people())) {}
    // Fills in what follows from gross to clawback.
    void apply(std::size_t person, int period, PersonPay&);

private:
    struct Prorated
    {
        bool runs = false;
        std::int64_t amount = 0;
    };
    // The part of an amount for the days on which the person is on the plan and it runs.
    Prorated prorated(std::size_t person, int period, std::int64_t amount, const base::Period& runs) const;

    Work& m_work;
    std::vector<std::int64_t> m_balance;
};

} // namespace hedef::commission
