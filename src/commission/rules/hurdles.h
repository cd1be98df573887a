#pragma once
#include "commission/rules/component.h"

#include <set>

namespace hedef::commission {

// Which components of a person and period lose their pay (spec/commissions.md 4.2).
class Hurdles
{
public:
    explicit Hurdles(Work&);
    // By component.
    const std::vector<char>& missed(const PersonPeriod&);

private:
    bool meets(const Hurdle&, const PersonPeriod&);

    Work& m_work;
    std::set<std::pair<std::int32_t, base::FiscalPeriod>> m_untrained;
    std::vector<char> m_missed;
};

// Pays 0; lines keep base and rate.
void forfeit(Lines&, ComponentPay&);

} // namespace hedef::commission
