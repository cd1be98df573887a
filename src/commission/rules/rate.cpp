#include "commission/rules/component.h"

// Each eligible credit × the rate of the first matching entry (spec/commissions.md 3, rate).
namespace hedef::commission {

namespace {

class Rate : public ComponentRule
{
public:
    Rate(Work& work, const Component& component, const RateRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits), m_rates(per_value(work, rule)),
          m_writer(work.lines)
    {
        for (const RateEntry& entry : rule.rates)
            m_entries.emplace_back(entry.when, work.inputs.credits);
    }

    ComponentPay compute(const PersonPeriod& now) override
    {
        m_gathered.gather(m_work.inputs.credits, m_rule.measure, m_eligible, now.credits);
        ComponentPay pay;
        with_narrowest(m_work.arithmetic, [&]<class N>() { return compute_in<N>(pay); });
        return pay;
    }

private:
    // Minor units of money per unit of value.
    static CommonFractions per_value(const Work& work, const RateRule& rule)
    {
        base::Fraction unit = 1;
        if (!is_money(rule.measure))
            unit = base::Fraction(base::power_of_ten(work.plan.currency.minor_digits()),
                                  number::big(measure_scale(rule.measure, work.plan.currency)));
        std::vector<base::Fraction> rates;
        for (const RateEntry& entry : rule.rates)
            rates.push_back(entry.rate.value * unit);
        return CommonFractions(rates);
    }

    std::int16_t entry_of(std::int32_t credit) const
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i](static_cast<std::size_t>(credit))) return static_cast<std::int16_t>(i);
        return -1;
    }

    template <class N> bool compute_in(ComponentPay& pay)
    {
        const Numerators<N>& rates = m_rates.in<N>();
        if (!rates.fits || !bounded(m_gathered.size, N(1), rates.largest, rates.denominator)) return false;
        auto& pending = m_writer.start<N>();
        pending.divisor = rates.denominator;
        pending.base_divisor = number::lift<N>(base_divisor(m_rule.measure));
        for (std::size_t i = 0; i < m_gathered.credits.size(); ++i) {
            const N value = number::lift<N>(m_gathered.values[i]);
            const std::int16_t entry = entry_of(m_gathered.credits[i]);
            pending.lines.push_back({m_gathered.credits[i], -1, entry, value,
                                     entry < 0 ? N(0) : N(value * rates.values[static_cast<std::size_t>(entry)])});
        }
        pay = m_writer.finish(pending, number::round_divide(pending.sum(), pending.divisor, m_work.plan.rounding));
        return true;
    }

    Work& m_work;
    const RateRule& m_rule;
    Matcher m_eligible;
    std::vector<Matcher> m_entries;
    CommonFractions m_rates;
    LineWriter m_writer;
    Gathered m_gathered;
};

} // namespace

std::unique_ptr<ComponentRule> make_rate(Work& work, const Component& component, const RateRule& rule)
{
    return std::make_unique<Rate>(work, component, rule);
}

} // namespace hedef::commission
