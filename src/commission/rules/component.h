#pragma once
#include "commission/model/evaluation.h"
#include "commission/rules/apportion.h"
#include "commission/rules/bands.h"
#include "commission/rules/crediting.h"
#include "commission/rules/matcher.h"
#include "commission/rules/targets.h"

#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <vector>

// What the kinds of components share: gathering eligible credits, exact rates as integers, writing lines that sum to
// their component.
namespace hedef::commission {

// Everything an evaluation works on, made once.
struct Work
{
    const Plan& plan;
    const Inputs& inputs;
    Arithmetic arithmetic;
    const Roster& roster;
    const Counted& counted;
    const Timeline& timeline;
    Targets& targets;
    Lines& lines;
};

// One person in one period with the credits that count in it, in order.
struct PersonPeriod
{
    std::size_t person = 0;
    int period = 0;
    std::span<const std::int32_t> credits;
};

// One component of a plan, computed for one person and period after the other; periods in order.
class ComponentRule
{
public:
    virtual ~ComponentRule() = default;
    // Before hurdles and cap; its lines are appended to Work::lines.
    virtual ComponentPay compute(const PersonPeriod&) = 0;
    // Called before the period's persons.
    virtual void enter(int /*period*/) {}
};

std::unique_ptr<ComponentRule> make_rate(Work&, const Component&, const RateRule&);
std::unique_ptr<ComponentRule> make_tiers(Work&, const Component&, const TierRule&);
std::unique_ptr<ComponentRule> make_curve(Work&, const Component&, const CurveRule&);
std::unique_ptr<ComponentRule> make_bonus(Work&, const Component&, const BonusRule&);
std::unique_ptr<ComponentRule> make_credits_override(Work&, const Component&, const OverrideRule&);

// The eligible credits of a person and period with their values.
struct Gathered
{
    std::vector<std::int32_t> credits;
    std::vector<Wide> values;
    Wide sum = 0;
    Wide size = 0; // Σ of absolute values

    void clear();
    void add(std::int32_t credit, Wide value);
    void gather(const Credits&, Measure, const Matcher&, std::span<const std::int32_t> from);
};

// Fractions as integers over one denominator, in every width in which they fit.
template <class N> struct Numerators
{
    bool fits = false;
    std::vector<N> values;
    N denominator = 1;
    N largest{}; // absolute
};
class CommonFractions
{
public:
    explicit CommonFractions(const std::vector<base::Fraction>&);
    template <class N> const Numerators<N>& in() const { return std::get<Numerators<N>>(m_widths); }

private:
    std::tuple<Numerators<std::int64_t>, Numerators<Wide>, Numerators<base::BigInt>> m_widths;
};

// Tries attempt.operator()<N>() with the narrowest integers first; it answers false when they do not suffice.
template <class Attempt> void with_narrowest(Arithmetic arithmetic, Attempt&& attempt)
{
    if (arithmetic == Arithmetic::automatic && attempt.template operator()<std::int64_t>()) return;
    if (arithmetic != Arithmetic::exact && attempt.template operator()<Wide>()) return;
    attempt.template operator()<base::BigInt>();
}

// Whether size × scale × slope, and what rounding makes of them, fit.
template <class N> bool bounded(Wide size, const N& scale, const N& slope, const N& divisor)
{
    N bound{}, twice{};
    return number::convert(bound, size) && number::multiply(bound, bound, scale) &&
           number::multiply(bound, bound, slope > 1 ? slope : N(1)) && number::multiply(bound, bound, N(4)) &&
           number::multiply(twice, divisor, N(4));
}

// Writes pending lines as whole amounts that sum to `total`; base ÷ base_divisor is rounded half away from zero.
class LineWriter
{
public:
    explicit LineWriter(Lines& lines) : m_lines(lines) {}

    template <class N> struct Pending
    {
        std::vector<PendingLine<N>> lines;
        N divisor = 1;
        N base_divisor = 1;
        ApportionRoom<N> room;
        std::vector<N> parts;

        N sum() const
        {
            N found = 0;
            for (const auto& line : lines)
                found += line.earned;
            return found;
        }
    };

    // An empty list of lines, whose room is used again and again.
    template <class N> Pending<N>& start()
    {
        auto& pending = std::get<Pending<N>>(m_pending);
        pending.lines.clear();
        return pending;
    }

    template <class N> ComponentPay finish(Pending<N>& pending, std::int64_t total, LineKind kind = LineKind::credit)
    {
        pending.parts.clear();
        for (auto& line : pending.lines)
            pending.parts.push_back(line.earned);
        m_amounts.resize(pending.lines.size());
        apportion_into<N>(pending.parts, pending.divisor, total, pending.room, m_amounts.data());
        ComponentPay pay;
        pay.amount = total;
        pay.first_line = static_cast<std::uint32_t>(m_lines.size());
        pay.line_count = static_cast<std::uint32_t>(pending.lines.size());
        for (std::size_t i = 0; i < pending.lines.size(); ++i) {
            const auto& line = pending.lines[i];
            const std::int64_t base = pending.base_divisor == 1 ? number::to_int64(line.base)
                                                                : number::round_divide(line.base, pending.base_divisor,
                                                                                       base::Rounding::half_away);
            add(line.credit < 0 ? LineKind::rerated : kind, line.credit, line.band, line.rate, base, m_amounts[i]);
        }
        return pay;
    }

    // One line for the whole component.
    ComponentPay whole(std::int64_t amount, Wide base, Measure);
    // A line for each credit that pays nothing, because an attainment is not defined.
    ComponentPay unpaid(const Gathered&, Measure);

private:
    void add(LineKind, std::int32_t source, std::int16_t band, std::int16_t rate, std::int64_t base,
             std::int64_t amount);

    Lines& m_lines;
    std::tuple<Pending<std::int64_t>, Pending<Wide>, Pending<base::BigInt>> m_pending;
    std::vector<std::int64_t> m_amounts;
};

// A value of a measure as it is shown: minor units, or millionths. The first divides the latter's 10^−12.
Wide base_divisor(Measure);
// total ÷ quota in millionths, rounded half away from zero. quota (major units or counts) above 0.
std::int64_t attainment_millionths(Wide total, const base::Fraction& quota, Wide scale);
// total ÷ scale against factor × quota.
bool reaches(Wide total, Wide scale, const base::Fraction& factor, const base::Fraction& quota);

} // namespace hedef::commission
