#include "commission/rules/evaluate.h"
#include "commission/rules/cap.h"
#include "commission/rules/guarantee_draw.h"
#include "commission/rules/hurdles.h"
#include "commission/rules/movements.h"
#include "commission/rules/override_earnings.h"
#include "commission/rules/slices.h"

namespace hedef::commission {

namespace {

// The periods of the evaluation, nullopt when there are none.
std::optional<Timeline> make_timeline(const Plan& plan, const Counted& counted, std::optional<base::FiscalPeriod> up_to)
{
    const base::FiscalCalendar calendar = plan.calendar();
    if (counted.first == never) return std::nullopt;
    const auto first = calendar.containing(plan.period, to_date(counted.first));
    const auto last = up_to ? *up_to : calendar.containing(plan.period, to_date(counted.last));
    if (last < first) return std::nullopt;
    return Timeline(calendar, first, last);
}

bool is_earnings_override(const Component& component)
{
    const auto* rule = std::get_if<OverrideRule>(&component.rule);
    return rule && rule->of == OverrideOf::earnings;
}

std::unique_ptr<ComponentRule> make_rule(Work& work, const Component& component)
{
    struct Maker
    {
        Work& work;
        const Component& component;
        std::unique_ptr<ComponentRule> operator()(const RateRule& rule) const
        {
            return make_rate(work, component, rule);
        }
        std::unique_ptr<ComponentRule> operator()(const TierRule& rule) const
        {
            return make_tiers(work, component, rule);
        }
        std::unique_ptr<ComponentRule> operator()(const CurveRule& rule) const
        {
            return make_curve(work, component, rule);
        }
        std::unique_ptr<ComponentRule> operator()(const BonusRule& rule) const
        {
            return make_bonus(work, component, rule);
        }
        std::unique_ptr<ComponentRule> operator()(const OverrideRule& rule) const
        {
            return make_credits_override(work, component, rule);
        }
    };
    return std::visit(Maker{work, component}, component.rule);
}

// One evaluation: period by period, in each the steps of spec/commissions.md 4 for everybody.
class Engine
{
public:
    Engine(Work& work, Evaluation& out)
        : m_work(work), m_out(out), m_people(static_cast<std::size_t>(work.roster.people())), m_hurdles(work),
          m_cap(work), m_movements(work), m_guarantee_draw(work), m_taken(m_people), m_slices(m_people),
          m_earned(m_people)
    {
        out.component_count = work.plan.components.size();
        out.lines.reserve(work.counted.in_order.size() * out.component_count); // most components have a line per credit
        for (const Component& component : work.plan.components) {
            const bool earnings = is_earnings_override(component);
            m_rules.push_back(earnings ? nullptr : make_rule(work, component));
            m_earnings.push_back(
                earnings ? std::make_unique<EarningsOverride>(work, std::get<OverrideRule>(component.rule)) : nullptr);
        }
    }

    void run(base::Progress& progress)
    {
        const Timeline& timeline = m_work.timeline;
        for (int period = timeline.first(); period <= timeline.last(); ++period) {
            progress.report("commission.evaluate", period - timeline.first(), timeline.last() - timeline.first() + 1);
            compute_period(period, progress);
        }
    }

private:
    ComponentPay& pay_of(PeriodPay& out, std::size_t person, std::size_t component) const
    {
        return out.components[person * m_out.component_count + component];
    }

    void compute_period(int period, base::Progress& progress)
    {
        PeriodPay& out = m_out.periods.emplace_back();
        out.period = m_work.timeline.period(period);
        out.people.resize(m_people);
        out.components.resize(m_people * m_out.component_count);
        m_work.targets.enter(period);
        for (const auto& rule : m_rules)
            if (rule) rule->enter(period);
        for (std::size_t person = 0; person < m_people; ++person) {
            if (person % 1000 == 999 && progress.cancelled()) throw base::Cancelled();
            compute_components(person, period, out);
        }
        compute_earnings_overrides(period, out);
        for (std::size_t person = 0; person < m_people; ++person)
            settle_components(person, period, out);
        m_movements.release(period, out);
        m_movements.claw_back(period, out);
        for (std::size_t person = 0; person < m_people; ++person)
            m_guarantee_draw.apply(person, period, out.people[person]);
        std::stable_sort(out.movements.begin(), out.movements.end(),
                         [](const Movement& a, const Movement& b) { return a.person < b.person; });
    }

    void compute_components(std::size_t person, int period, PeriodPay& out)
    {
        m_slices[person] = take_until(m_work.inputs.credits, m_work.counted.of(person), m_taken[person],
                                      to_day(m_work.timeline.days(period).end));
        const PersonPeriod now{person, period, m_slices[person]};
        const auto& missed = m_hurdles.missed(now);
        m_earned[person] = 0;
        for (std::size_t c = 0; c < m_rules.size(); ++c) {
            if (!m_rules[c]) continue;
            ComponentPay& pay = pay_of(out, person, c);
            pay = m_rules[c]->compute(now);
            if (missed[c]) forfeit(m_work.lines, pay);
            if (!std::holds_alternative<OverrideRule>(m_work.plan.components[c].rule))
                m_earned[person] = base::add_checked(m_earned[person], pay.amount);
        }
    }

    void compute_earnings_overrides(int period, PeriodPay& out)
    {
        for (std::size_t c = 0; c < m_earnings.size(); ++c) {
            if (!m_earnings[c]) continue;
            m_earnings[c]->enter(period, m_earned);
            for (std::size_t person = 0; person < m_people; ++person) {
                ComponentPay& pay = pay_of(out, person, c);
                pay = m_earnings[c]->compute(person);
                if (m_hurdles.missed({person, period, m_slices[person]})[c]) forfeit(m_work.lines, pay);
            }
        }
    }

    // Cap and hold.
    void settle_components(std::size_t person, int period, PeriodPay& out)
    {
        PersonPay& pay = out.people[person];
        const auto components =
            std::span(out.components).subspan(person * m_out.component_count, m_out.component_count);
        for (const ComponentPay& component : components)
            pay.gross = base::add_checked(pay.gross, component.amount);
        pay.cap_withheld = m_cap.apply(person, period, components);
        for (std::size_t c = 0; c < components.size(); ++c)
            m_movements.add_lines(person, c, period, components[c], out);
    }

    Work& m_work;
    Evaluation& m_out;
    std::size_t m_people;
    Hurdles m_hurdles;
    CapRule m_cap;
    PayMovements m_movements;
    GuaranteeAndDraw m_guarantee_draw;
    std::vector<std::unique_ptr<ComponentRule>> m_rules;       // by component; nullptr for overrides of earnings
    std::vector<std::unique_ptr<EarningsOverride>> m_earnings; // the others
    std::vector<std::size_t> m_taken;                          // how many of each person's credits are computed
    std::vector<std::span<const std::int32_t>> m_slices;       // each person's credits of the period
    std::vector<std::int64_t> m_earned;                        // in non-override components, after hurdles
};

} // namespace

base::Result<Evaluation> evaluate(const Plan& plan, const Inputs& inputs, std::optional<base::FiscalPeriod> up_to,
                                  base::Progress& progress, Arithmetic arithmetic)
{
    constexpr std::int64_t most_figures = 20'000'000;
    try {
        Evaluation out;
        out.component_count = plan.components.size();
        const Roster roster(inputs.participants, plan.effective);
        const Counted counted = count_credits(plan, inputs, roster);
        const auto timeline = make_timeline(plan, counted, up_to);
        if (!timeline) return out;
        const std::int64_t periods = timeline->last() - timeline->first() + 1;
        if (periods * roster.people() > most_figures)
            return base::bad_input("commission.evaluate.too_long", {},
                                   {std::to_string(periods), std::to_string(roster.people())});
        Targets targets(plan, inputs, roster, *timeline);
        Work work{plan, inputs, arithmetic, roster, counted, *timeline, targets, out.lines};
        Engine(work, out).run(progress);
        return out;
    } catch (const std::overflow_error&) {
        return base::bad_input("commission.evaluate.too_large");
    }
}

} // namespace hedef::commission
