#include "commission/rules/component.h"

// Payout factor by attainment × target incentive (spec/commissions.md 3, curve).
namespace hedef::commission {

namespace {

using base::Fraction;

// Below the first point 0, between points linear, above the last by the slope up to the cap.
Fraction payout(const CurveRule& rule, const Fraction& attainment)
{
    const auto& points = rule.points;
    if (attainment < points.front().attainment.value) return 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Fraction &low = points[i - 1].attainment.value, &high = points[i].attainment.value;
        if (attainment >= high) continue;
        const Fraction &from = points[i - 1].payout.value, &to = points[i].payout.value;
        return from + (to - from) * (attainment - low) / (high - low);
    }
    const Fraction &last = points.back().payout.value, beyond = attainment - points.back().attainment.value;
    if (!rule.beyond || beyond == 0) return last;
    return std::min<Fraction>(rule.beyond->cap.value, last + rule.beyond->slope.value * beyond);
}

class Curve : public ComponentRule
{
public:
    Curve(Work& work, const Component& component, const CurveRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits), m_writer(work.lines),
          m_scale(measure_scale(rule.measure, work.plan.currency)),
          m_minor(base::power_of_ten(work.plan.currency.minor_digits())),
          m_totals(is_yearly(rule.accumulate) ? static_cast<std::size_t>(work.roster.people()) : 0)
    {}

    void enter(int period) override
    {
        if (period == m_work.timeline.year_begin(period)) std::fill(m_totals.begin(), m_totals.end(), Wide(0));
    }

    ComponentPay compute(const PersonPeriod& now) override
    {
        m_gathered.gather(m_work.inputs.credits, m_rule.measure, m_eligible, now.credits);
        const bool yearly = is_yearly(m_rule.accumulate);
        const Wide start = yearly ? m_totals[now.person] : 0;
        const Wide end = start + m_gathered.sum;
        if (yearly) m_totals[now.person] = end;
        const Accumulated& quota = m_work.targets.quota(m_rule.measure, now.person);
        const Accumulated& incentive = m_work.targets.incentive(now.person);
        const Fraction& current = quota.for_form(m_rule.accumulate);
        if (current == 0) return no_quota(end);
        std::int64_t amount = earned(end, current, incentive.for_form(m_rule.accumulate));
        if (yearly && now.period != m_work.timeline.year_begin(now.period)) {
            const bool to_date = m_rule.accumulate == Accumulate::year_to_date;
            amount = base::add_checked(amount, -earned(start, to_date ? quota.before : quota.year,
                                                       to_date ? incentive.before : incentive.year));
        }
        ComponentPay pay = m_writer.whole(amount, end, m_rule.measure);
        pay.attainment = attainment_millionths(end, current, m_scale);
        return pay;
    }

private:
    ComponentPay no_quota(Wide base)
    {
        ComponentPay pay = m_writer.whole(0, base, m_rule.measure);
        pay.status = ComponentStatus::no_quota;
        return pay;
    }

    std::int64_t earned(Wide total, const Fraction& quota, const Fraction& incentive) const
    {
        if (quota == 0) return 0;
        const Fraction attainment = Fraction(number::big(total)) / (quota * Fraction(number::big(m_scale)));
        return base::round_to_int64(payout(m_rule, attainment) * incentive * m_minor, m_work.plan.rounding);
    }

    Work& m_work;
    const CurveRule& m_rule;
    Matcher m_eligible;
    LineWriter m_writer;
    Wide m_scale;
    Fraction m_minor;
    std::vector<Wide> m_totals;
    Gathered m_gathered;
};

} // namespace

std::unique_ptr<ComponentRule> make_curve(Work& work, const Component& component, const CurveRule& rule)
{
    return std::make_unique<Curve>(work, component, rule);
}

} // namespace hedef::commission
