#include "commission/rules/override_earnings.h"

namespace hedef::commission {

EarningsOverride::EarningsOverride(Work& work, const OverrideRule& rule)
    : m_work(work), m_rule(rule), m_rate({rule.rate.value}), m_writer(work.lines),
      m_reports(static_cast<std::size_t>(work.roster.people()))
{}

void EarningsOverride::enter(int period, const std::vector<std::int64_t>& earned)
{
    m_earned = &earned;
    for (auto& reports : m_reports)
        reports.clear();
    const base::Date day = m_work.timeline.days(period).last();
    for (int person = 0; person < m_work.roster.people(); ++person)
        if (const ParticipantRow* row = m_work.roster.on(person, day))
            m_work.roster.for_managers(person, *row, m_rule.scope, day, [&](int manager) {
                m_reports[static_cast<std::size_t>(manager)].push_back(person);
            });
}

ComponentPay EarningsOverride::compute(std::size_t person)
{
    m_gathered.clear();
    for (const auto report : m_reports[person])
        m_gathered.add(report, (*m_earned)[static_cast<std::size_t>(report)]);
    ComponentPay pay;
    with_narrowest(m_work.arithmetic, [&]<class N>() { return compute_in<N>(pay); });
    return pay;
}

template <class N> bool EarningsOverride::compute_in(ComponentPay& pay)
{
    const Numerators<N>& rate = m_rate.in<N>();
    if (!rate.fits || !bounded(m_gathered.size, N(1), rate.largest, rate.denominator)) return false;
    auto& pending = m_writer.start<N>();
    pending.divisor = rate.denominator;
    pending.base_divisor = 1;
    for (std::size_t i = 0; i < m_gathered.credits.size(); ++i) {
        const N value = number::lift<N>(m_gathered.values[i]);
        pending.lines.push_back({m_gathered.credits[i], -1, 0, value, value * rate.values.front()});
    }
    pay = m_writer.finish(pending, number::round_divide(pending.sum(), pending.divisor, m_work.plan.rounding),
                          LineKind::report);
    return true;
}

} // namespace hedef::commission
