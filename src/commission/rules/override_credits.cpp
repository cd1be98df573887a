#include "commission/rules/component.h"
#include "commission/rules/slices.h"

// A rate on the credits of the people below, by the reporting line valid on each credit's date (spec/commissions.md 3,
// override).
namespace hedef::commission {

namespace {

class CreditsOverride : public ComponentRule
{
public:
    CreditsOverride(Work& work, const Component& component, const OverrideRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits), m_rate({per_value(work, rule)}),
          m_writer(work.lines)
    {
        const auto people = static_cast<std::size_t>(work.roster.people());
        m_begin.assign(people + 1, 0);
        for_credits([&](int manager, std::int32_t) { ++m_begin[static_cast<std::size_t>(manager) + 1]; });
        for (std::size_t i = 1; i < m_begin.size(); ++i)
            m_begin[i] += m_begin[i - 1];
        m_below.resize(m_begin.back());
        std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
        for_credits(
            [&](int manager, std::int32_t credit) { m_below[next[static_cast<std::size_t>(manager)]++] = credit; });
        m_taken.assign(m_begin.begin(), m_begin.end() - 1);
    }

    ComponentPay compute(const PersonPeriod& now) override
    {
        const Credits& credits = m_work.inputs.credits;
        const auto mine = std::span<const std::int32_t>(m_below).first(m_begin[now.person + 1]);
        take_until(credits, mine, m_taken[now.person], to_day(m_work.timeline.days(now.period).begin));
        const auto slice = take_until(credits, mine, m_taken[now.person], to_day(m_work.timeline.days(now.period).end));
        m_gathered.clear();
        for (const auto credit : slice)
            m_gathered.add(credit, measure_value(credits, *m_rule.measure, static_cast<std::size_t>(credit)));
        ComponentPay pay;
        with_narrowest(m_work.arithmetic, [&]<class N>() { return compute_in<N>(pay); });
        return pay;
    }

private:
    // Minor units of money per unit of value.
    static base::Fraction per_value(const Work& work, const OverrideRule& rule)
    {
        if (is_money(*rule.measure)) return rule.rate.value;
        return rule.rate.value * base::Fraction(base::power_of_ten(work.plan.currency.minor_digits()),
                                                number::big(measure_scale(*rule.measure, work.plan.currency)));
    }

    // f(manager, credit) for each eligible credit in order and each person above it.
    template <class F> void for_credits(F&& f) const
    {
        const Credits& credits = m_work.inputs.credits;
        for (const auto credit : m_work.counted.in_order) {
            const auto c = static_cast<std::size_t>(credit);
            if (!m_eligible(c)) continue;
            const base::Date day = to_date(credits.day[c]);
            const int person = credits.person[c];
            m_work.roster.for_managers(person, *m_work.roster.on(person, day), m_rule.scope, day,
                                       [&](int manager) { f(manager, credit); });
        }
    }

    template <class N> bool compute_in(ComponentPay& pay)
    {
        const Numerators<N>& rate = m_rate.in<N>();
        if (!rate.fits || !bounded(m_gathered.size, N(1), rate.largest, rate.denominator)) return false;
        auto& pending = m_writer.start<N>();
        pending.divisor = rate.denominator;
        pending.base_divisor = number::lift<N>(base_divisor(*m_rule.measure));
        for (std::size_t i = 0; i < m_gathered.credits.size(); ++i) {
            const N value = number::lift<N>(m_gathered.values[i]);
            pending.lines.push_back({m_gathered.credits[i], -1, 0, value, value * rate.values.front()});
        }
        pay = m_writer.finish(pending, number::round_divide(pending.sum(), pending.divisor, m_work.plan.rounding));
        return true;
    }

    Work& m_work;
    const OverrideRule& m_rule;
    Matcher m_eligible;
    CommonFractions m_rate;
    LineWriter m_writer;
    std::vector<std::int32_t> m_below; // credits of the people below each manager, in order
    std::vector<std::size_t> m_begin;
    std::vector<std::size_t> m_taken; // how far each manager's are computed
    Gathered m_gathered;
};

} // namespace

std::unique_ptr<ComponentRule> make_credits_override(Work& work, const Component& component, const OverrideRule& rule)
{
    return std::make_unique<CreditsOverride>(work, component, rule);
}

} // namespace hedef::commission
