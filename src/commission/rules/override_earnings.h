#pragma once
#include "commission/rules/component.h"

namespace hedef::commission {

// A rate on what the people who report to somebody on the period's last day earned in it, in their non-override
// components after hurdles; nothing for who is not on the plan that day. One line for each report.
class EarningsOverride
{
public:
    EarningsOverride(Work&, const OverrideRule&);

    // The reports of the period, from what everybody earned in it.
    void enter(int period, const std::vector<std::int64_t>& earned);
    ComponentPay compute(std::size_t person);

private:
    template <class N> bool compute_in(ComponentPay&);

    Work& m_work;
    const OverrideRule& m_rule;
    CommonFractions m_rate;
    LineWriter m_writer;
    const std::vector<std::int64_t>* m_earned = nullptr;
    std::vector<std::vector<std::int32_t>> m_reports; // by manager, in order of id
    Gathered m_gathered;
};

} // namespace hedef::commission
