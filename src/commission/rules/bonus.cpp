#include "commission/rules/budget.h"
#include "commission/rules/slices.h"

#include <optional>

// Bonuses per unit, per deal and per achievement (spec/commissions.md 3, bonus).
namespace hedef::commission {

namespace {

base::Fraction minor_amount(const Work& work, const BonusRule& rule)
{
    return rule.amount.value * base::power_of_ten(work.plan.currency.minor_digits());
}

// One award for each distinct deal whose eligible credited amounts sum to more than 0: the largest share among its
// credits, dated by the first of them. A credit without a deal is its own deal.
class DealAwards
{
public:
    // eligible: in order of date and id. Awards come out in that order too.
    void collect(const Credits& credits, std::span<const std::int32_t> eligible, std::vector<Award>& out)
    {
        const auto& deals = credits[Dimension::deal].codes;
        m_found.clear();
        m_place.clear();
        for (const auto credit : eligible) {
            const auto c = static_cast<std::size_t>(credit);
            const std::int32_t deal = deals[c];
            const auto place = deal == 0 ? m_found.size() : m_place.emplace(deal, m_found.size()).first->second;
            if (place == m_found.size()) m_found.push_back({{credit, 0}, 0});
            Found& found = m_found[place];
            found.amount += credits.credited_amount[c];
            found.award.value = std::max<Wide>(found.award.value, credits.share[c]);
        }
        for (const Found& found : m_found)
            if (found.amount > 0) out.push_back(found.award);
    }

private:
    struct Found
    {
        Award award;
        Wide amount = 0;
    };
    std::vector<Found> m_found;
    std::unordered_map<std::int32_t, std::size_t> m_place;
};

class UnitOrDealBonus : public ComponentRule
{
public:
    UnitOrDealBonus(Work& work, const Component& component, const BonusRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits), m_writer(work.lines),
          m_measure(rule.per == BonusPer::unit ? Measure::units : Measure::deals),
          m_amount(numerator(minor_amount(work, rule))),
          m_divisor(number::big(measure_scale(m_measure, work.plan.currency)) * denominator(minor_amount(work, rule)))
    {
        if (!rule.budget) return;
        const auto awards = rule.per == BonusPer::unit ? unit_awards(work.counted.in_order) : all_deal_awards();
        m_budget.emplace(work.inputs.credits.size(), awards, m_amount, m_divisor, *rule.budget);
    }

    ComponentPay compute(const PersonPeriod& now) override
    {
        if (m_rule.per == BonusPer::unit)
            m_awards = unit_awards(now.credits);
        else
            deal_awards(now.credits, m_awards = {});
        Wide size = 0;
        for (const Award& award : m_awards)
            size += award.value < 0 ? -award.value : award.value;
        ComponentPay pay;
        with_narrowest(m_work.arithmetic, [&]<class N>() {
            N divisor{}, amount{};
            if (!number::convert(divisor, m_divisor) || !number::convert(amount, m_amount) ||
                !bounded(size, N(1), amount, divisor))
                return false;
            return compute_in<N>(divisor, amount, pay);
        });
        return pay;
    }

private:
    std::vector<Award> unit_awards(std::span<const std::int32_t> credits) const
    {
        std::vector<Award> awards;
        for (const auto credit : credits)
            if (m_eligible(static_cast<std::size_t>(credit)))
                awards.push_back(
                    {credit, measure_value(m_work.inputs.credits, Measure::units, static_cast<std::size_t>(credit))});
        return awards;
    }

    void deal_awards(std::span<const std::int32_t> credits, std::vector<Award>& out)
    {
        m_credits.clear();
        for (const auto credit : credits)
            if (m_eligible(static_cast<std::size_t>(credit))) m_credits.push_back(credit);
        m_deals.collect(m_work.inputs.credits, m_credits, out);
    }

    std::vector<Award> all_deal_awards()
    {
        const Credits& credits = m_work.inputs.credits;
        std::vector<Award> awards;
        for (std::size_t person = 0; person + 1 < m_work.counted.person_begin.size(); ++person) {
            std::size_t begin = 0;
            for (int period = 0; period < m_work.timeline.size(); ++period)
                deal_awards(
                    take_until(credits, m_work.counted.of(person), begin, to_day(m_work.timeline.days(period).end)),
                    awards);
        }
        std::sort(awards.begin(), awards.end(), [&](const Award& a, const Award& b) {
            return comes_before(credits, static_cast<std::size_t>(a.credit), static_cast<std::size_t>(b.credit));
        });
        return awards;
    }

    template <class N> bool compute_in(const N& divisor, const N& amount, ComponentPay& pay)
    {
        auto& pending = m_writer.start<N>();
        pending.divisor = divisor;
        pending.base_divisor = number::lift<N>(base_divisor(m_measure));
        bool cut = false;
        for (const Award& award : m_awards) {
            const N value = number::lift<N>(award.value);
            N earned = value * amount;
            if (m_budget && m_budget->cuts(award.credit)) {
                cut = true;
                if (!number::convert(earned, m_budget->left_of(award.credit))) return false;
            }
            pending.lines.push_back({award.credit, -1, 0, value, earned});
        }
        pay = m_writer.finish(pending, number::round_divide(pending.sum(), divisor, m_work.plan.rounding));
        if (cut) pay.status = ComponentStatus::budget;
        return true;
    }

    Work& m_work;
    const BonusRule& m_rule;
    Matcher m_eligible;
    LineWriter m_writer;
    Measure m_measure;
    base::BigInt m_amount; // value × amount ÷ divisor is minor units
    base::BigInt m_divisor;
    DealAwards m_deals;
    std::vector<std::int32_t> m_credits;
    std::vector<Award> m_awards;
    std::optional<Budget> m_budget;
};

// The amount once a period when the attainment is reached.
class Achievement : public ComponentRule
{
public:
    Achievement(Work& work, const Component& component, const BonusRule& rule)
        : m_work(work), m_rule(rule), m_eligible(component.when, work.inputs.credits), m_writer(work.lines),
          m_scale(measure_scale(rule.measure, work.plan.currency)),
          m_amount(base::round_to_int64(minor_amount(work, rule), work.plan.rounding))
    {}

    ComponentPay compute(const PersonPeriod& now) override
    {
        const base::Fraction& quota = m_work.targets.quota(m_rule.measure, now.person).period;
        m_gathered.gather(m_work.inputs.credits, m_rule.measure, m_eligible, now.credits);
        const bool earned = quota != 0 && reaches(m_gathered.sum, m_scale, m_rule.at_least.value, quota);
        ComponentPay pay = m_writer.whole(earned ? m_amount : 0, m_gathered.sum, m_rule.measure);
        if (quota == 0)
            pay.status = ComponentStatus::no_quota;
        else
            pay.attainment = attainment_millionths(m_gathered.sum, quota, m_scale);
        return pay;
    }

private:
    Work& m_work;
    const BonusRule& m_rule;
    Matcher m_eligible;
    LineWriter m_writer;
    Wide m_scale;
    std::int64_t m_amount;
    Gathered m_gathered;
};

} // namespace

std::unique_ptr<ComponentRule> make_bonus(Work& work, const Component& component, const BonusRule& rule)
{
    if (rule.per == BonusPer::achievement) return std::make_unique<Achievement>(work, component, rule);
    return std::make_unique<UnitOrDealBonus>(work, component, rule);
}

} // namespace hedef::commission
