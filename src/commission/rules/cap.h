#pragma once
#include "commission/rules/component.h"

namespace hedef::commission {

// Cuts the sum of a person's positive components to the plan's cap (spec/commissions.md 4.3, 4.8); what is cut stands
// as withheld on the components and on their lines.
class CapRule
{
public:
    explicit CapRule(Work& work) : m_work(work) {}
    // Returns what was cut.
    std::int64_t apply(std::size_t person, int period, std::span<ComponentPay> components);

private:
    std::int64_t limit(std::size_t person, int period) const;
    void cut_lines(const ComponentPay&);

    Work& m_work;
    ApportionRoom<base::BigInt> m_room;
};

} // namespace hedef::commission
