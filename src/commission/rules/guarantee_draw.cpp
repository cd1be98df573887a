#include "commission/rules/guarantee_draw.h"

namespace hedef::commission {

GuaranteeAndDraw::Prorated GuaranteeAndDraw::prorated(std::size_t person, int period, std::int64_t amount,
                                                      const base::Period& runs) const
{
    const base::Period& all = m_work.timeline.days(period);
    const int days = m_work.roster.days_on_plan(static_cast<int>(person), all.clipped_to(runs));
    return {days > 0, base::divide(Wide(amount) * days, all.days(), base::Rounding::half_away)};
}

void GuaranteeAndDraw::apply(std::size_t person, int period, PersonPay& pay)
{
    using base::add_checked;
    const Plan& plan = m_work.plan;
    const std::int64_t after_hold =
        add_checked(add_checked(pay.gross, -pay.cap_withheld), add_checked(-pay.held, pay.released));
    const std::int64_t earned = add_checked(after_hold, pay.clawback);

    Prorated guarantee;
    if (plan.guarantee)
        guarantee = prorated(person, period, plan.guarantee->amount,
                             {base::beginning, plan.guarantee->until + std::chrono::days(1)});
    if (guarantee.runs && earned < guarantee.amount) pay.guarantee_topup = add_checked(guarantee.amount, -earned);
    const std::int64_t topped = add_checked(earned, pay.guarantee_topup);

    // No draw is a recoverable one of 0 with limit 1: a negative result is paid as 0 and carried.
    Prorated draw;
    if (plan.draw) draw = prorated(person, period, plan.draw->amount, plan.draw->days);
    const bool recoverable = !draw.runs || plan.draw->recoverable;
    std::int64_t& balance = m_balance[person];
    if (topped < draw.amount) {
        pay.draw_paid = add_checked(draw.amount, -topped);
        if (recoverable) balance = add_checked(balance, pay.draw_paid);
    } else if (balance > 0) {
        const base::Fraction limit = draw.runs ? plan.draw->recovery_limit.value : base::Fraction(1);
        const std::int64_t by_limit = base::round_to_int64(limit * earned, base::Rounding::down);
        const std::int64_t above = topped - std::max(draw.amount, guarantee.amount);
        pay.draw_recovered = std::max<std::int64_t>(0, std::min({balance, by_limit, above}));
        balance -= pay.draw_recovered;
    }
    pay.draw_balance = balance;
    pay.net = add_checked(topped, pay.draw_paid - pay.draw_recovered);
}

} // namespace hedef::commission
