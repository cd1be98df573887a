#include "commission/rules/hurdles.h"

#include <algorithm>

namespace hedef::commission {

Hurdles::Hurdles(Work& work) : m_work(work), m_missed(work.plan.components.size())
{
    for (const TrainingMissed& missed : work.inputs.training_missed)
        m_untrained.emplace(missed.person, missed.period);
}

const std::vector<char>& Hurdles::missed(const PersonPeriod& now)
{
    std::fill(m_missed.begin(), m_missed.end(), char(0));
    for (const Hurdle& hurdle : m_work.plan.hurdles)
        if (!meets(hurdle, now))
            for (const int component : hurdle.components)
                m_missed[static_cast<std::size_t>(component)] = 1;
    return m_missed;
}

// An undefined attainment misses.
bool Hurdles::meets(const Hurdle& hurdle, const PersonPeriod& now)
{
    if (hurdle.training_valid) {
        const base::FiscalPeriod period = m_work.timeline.period(now.period);
        if (m_untrained.contains({static_cast<std::int32_t>(now.person), period})) return false;
    }
    if (!hurdle.attainment) return true;
    const Measure measure = hurdle.attainment->measure;
    const base::Fraction& quota = m_work.targets.quota(measure, now.person).period;
    if (quota == 0) return false;
    Wide sum = 0;
    for (const auto credit : now.credits)
        sum += measure_value(m_work.inputs.credits, measure, static_cast<std::size_t>(credit));
    return reaches(sum, measure_scale(measure, m_work.plan.currency), hurdle.attainment->at_least.value, quota);
}

void forfeit(Lines& lines, ComponentPay& pay)
{
    pay.amount = 0;
    pay.status = ComponentStatus::hurdle;
    const auto first = lines.amount.begin() + pay.first_line;
    std::fill(first, first + pay.line_count, std::int64_t(0));
}

} // namespace hedef::commission
