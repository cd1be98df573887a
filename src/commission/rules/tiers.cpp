#include "commission/rules/tier_table.h"

// Tiers in all modes and accumulations (spec/commissions.md 3, tiers; 4.1 for running totals).
namespace hedef::commission {

namespace {

using base::Fraction;

class Tiers : public ComponentRule
{
public:
    Tiers(Work& work, const Component& component, const TierRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits),
          m_tables(rule, work.plan.currency), m_writer(work.lines),
          m_totals(is_yearly(rule.accumulate) ? static_cast<std::size_t>(work.roster.people()) : 0)
    {}

    void enter(int period) override
    {
        if (period == m_work.timeline.year_begin(period)) std::fill(m_totals.begin(), m_totals.end(), Wide(0));
    }

    ComponentPay compute(const PersonPeriod& now) override
    {
        m_gathered.gather(m_work.inputs.credits, m_rule.measure, m_eligible, now.credits);
        Wide start = 0;
        if (is_yearly(m_rule.accumulate)) {
            start = m_totals[now.person];
            m_totals[now.person] += m_gathered.sum;
        }
        if (m_rule.scale == TierScale::amount) return compute_with(start, 1, 1);
        const Accumulated& quota = m_work.targets.quota(m_rule.measure, now.person);
        const Fraction& current = quota.for_form(m_rule.accumulate);
        if (current == 0) return m_writer.unpaid(m_gathered, m_rule.measure);
        ComponentPay pay =
            compute_with(start, current, m_rule.accumulate == Accumulate::year_to_date ? quota.before : current);
        pay.attainment =
            attainment_millionths(start + m_gathered.sum, current, measure_scale(m_rule.measure, m_work.plan.currency));
        return pay;
    }

private:
    // quota_before 0: the result to the end of the period before is 0, as it was not defined.
    ComponentPay compute_with(Wide start, const Fraction& quota, const Fraction& quota_before)
    {
        ComponentPay pay;
        if (start == 0 && m_gathered.credits.empty()) return pay;
        const bool other_before = start != 0 && quota_before != quota && quota_before != 0;
        const Fraction multiplier = m_tables.multiplier(quota);
        const Fraction before = other_before ? m_tables.multiplier(quota_before) : Fraction(0);
        with_narrowest(m_work.arithmetic, [&]<class N>() {
            BandTable<N>&table = std::get<Tables<N>>(m_room).now, &table_before = std::get<Tables<N>>(m_room).before;
            if (!m_tables.make(multiplier, other_before ? &before : nullptr, table, table_before)) return false;
            const N slope = other_before && table_before.largest_slope > table.largest_slope
                                ? table_before.largest_slope
                                : table.largest_slope;
            if (!bounded((start < 0 ? -start : start) + m_gathered.size, table.scale, slope, table.divisor))
                return false;
            const BandTable<N>* previous = quota_before == 0 ? nullptr : other_before ? &table_before : &table;
            pay = compute_in(number::lift<N>(start) * table.scale, table, previous);
            return true;
        });
        return pay;
    }

    template <class N> N result(const BandTable<N>& table, const N& total) const
    {
        return m_rule.mode == TierMode::whole ? N(total * table.slope[table.band_of(total)]) : table.result(total);
    }

    template <class N> ComponentPay compute_in(const N& start, const BandTable<N>& table, const BandTable<N>* previous)
    {
        auto& pending = m_writer.start<N>();
        pending.divisor = table.divisor;
        pending.base_divisor = table.scale * number::lift<N>(base_divisor(m_rule.measure));
        const std::span<const std::int32_t> credits = m_gathered.credits;
        const std::span<const Wide> values = m_gathered.values;
        const base::Rounding rounding = m_work.plan.rounding;
        if (m_rule.accumulate == Accumulate::transaction) {
            transaction_lines<N, Wide>(table, m_rule.mode == TierMode::whole, credits, values, pending.lines);
            return m_writer.finish(pending, number::round_divide(pending.sum(), pending.divisor, rounding));
        }
        const N end = m_rule.mode == TierMode::whole
                          ? whole_lines<N, Wide>(table, start, credits, values, pending.lines)
                          : running_lines<N, Wide>(table, start, credits, values, pending.lines);
        const N now = result(table, end);
        const N before = previous ? result(*previous, start) : N(0);
        if (const N rerated = now - before - pending.sum(); rerated != 0)
            pending.lines.push_back({-1, -1, -1, N(0), rerated});
        const std::int64_t total = number::round_divide(now, pending.divisor, rounding);
        const std::int64_t earned_before = number::round_divide(before, pending.divisor, rounding);
        return m_writer.finish(pending, base::add_checked(total, -earned_before));
    }

    template <class N> struct Tables
    {
        BandTable<N> now, before;
    };

    Work& m_work;
    const TierRule& m_rule;
    Matcher m_eligible;
    TierTables m_tables;
    LineWriter m_writer;
    std::vector<Wide> m_totals; // of yearly forms: each person's running total in this fiscal year
    Gathered m_gathered;
    std::tuple<Tables<std::int64_t>, Tables<Wide>, Tables<base::BigInt>> m_room;
};

} // namespace

std::unique_ptr<ComponentRule> make_tiers(Work& work, const Component& component, const TierRule& rule)
{
    return std::make_unique<Tiers>(work, component, rule);
}

} // namespace hedef::commission
