#include "commission/rules/movements.h"

#include <algorithm>

namespace hedef::commission {

using base::Fraction;

PayMovements::PayMovements(Work& work) : m_work(work), m_releases(static_cast<std::size_t>(work.timeline.size()))
{
    for (const Payment& payment : work.inputs.payments)
        m_payments[payment.credit].push_back(payment);
    for (auto& [credit, payments] : m_payments)
        std::stable_sort(payments.begin(), payments.end(),
                         [](const Payment& a, const Payment& b) { return a.day < b.day; });
    for (const ClaimedReturn& claimed : work.counted.claimed)
        if (claimed.within_days) m_sale_lines[claimed.sale];
}

// What of a line is paid by the end of a day: all or nothing by paid_on; with payments in parts, by largest remainder.
std::int64_t PayMovements::paid_part(std::int32_t credit, std::int64_t amount, Day until) const
{
    const auto c = static_cast<std::size_t>(credit);
    const auto it = m_payments.find(credit);
    if (it == m_payments.end()) return m_work.inputs.credits.paid_on[c] <= until ? amount : 0;
    const std::int64_t due = m_work.inputs.credits.amount[c];
    std::int64_t paid = 0;
    for (const Payment& payment : it->second)
        if (payment.day <= until) paid = base::add_checked(paid, payment.amount);
    if (paid == 0) return 0;
    if (paid >= due) return amount;
    return base::split_by_largest_remainder(amount, std::vector<std::int64_t>{paid, due - paid}).front();
}

void PayMovements::add_lines(std::size_t person, std::size_t component, int period, const ComponentPay& pay,
                             PeriodPay& out)
{
    if (!m_work.plan.hold_until_paid && m_sale_lines.empty()) return;
    const Lines& lines = m_work.lines;
    for (std::size_t line = pay.first_line; line < pay.first_line + pay.line_count; ++line) {
        if (lines.kind[line] != LineKind::credit || lines.paid(line) == 0) continue;
        if (m_work.plan.hold_until_paid) hold(person, component, line, period, out);
        if (m_sale_lines.empty()) continue;
        if (const auto it = m_sale_lines.find(lines.source[line]); it != m_sale_lines.end())
            it->second.push_back({static_cast<std::int32_t>(line), static_cast<std::int32_t>(person),
                                  static_cast<std::int16_t>(component)});
    }
}

void PayMovements::hold(std::size_t person, std::size_t component, std::size_t line, int period, PeriodPay& out)
{
    const std::int32_t credit = m_work.lines.source[line];
    if (m_work.inputs.credits.kind[static_cast<std::size_t>(credit)] == CreditKind::returned) return;
    const Day last = to_day(m_work.timeline.days(period).last());
    const std::int64_t amount = m_work.lines.paid(line);
    const std::int64_t paid = paid_part(credit, amount, last);
    if (paid == amount) return;
    HeldLine held{amount,
                  paid,
                  amount - paid,
                  static_cast<std::int32_t>(line),
                  static_cast<std::int32_t>(person),
                  credit,
                  static_cast<std::int16_t>(component)};
    out.people[person].held = base::add_checked(out.people[person].held, held.left);
    out.movements.push_back({held.left, held.person, held.line, -1, held.component, MovementKind::held});
    if (m_sale_lines.contains(credit)) m_held_of_line[held.line] = static_cast<std::uint32_t>(m_held.size());
    m_held.push_back(held);
    wait_for_payment(m_held.size() - 1, last);
}

// Notes the period of the next payment after a day, if there is one in time.
void PayMovements::wait_for_payment(std::size_t held, Day after)
{
    const std::int32_t credit = m_held[held].credit;
    Day next = m_work.inputs.credits.paid_on[static_cast<std::size_t>(credit)];
    if (const auto it = m_payments.find(credit); it != m_payments.end()) {
        next = never;
        for (const Payment& payment : it->second)
            if (payment.day > after) next = std::min(next, payment.day);
    }
    if (next == never) return;
    const int period = m_work.timeline.containing(to_date(next));
    if (period >= 0 && period < m_work.timeline.size())
        m_releases[static_cast<std::size_t>(period)].push_back(static_cast<std::uint32_t>(held));
}

void PayMovements::release(int period, PeriodPay& out)
{
    const Day last = to_day(m_work.timeline.days(period).last());
    for (const auto index : m_releases[static_cast<std::size_t>(period)]) {
        HeldLine& held = m_held[index];
        const std::int64_t part = paid_part(held.credit, held.amount, last);
        const std::int64_t step = part - held.paid_part;
        const std::int64_t amount = part == held.amount || std::abs(step) > std::abs(held.left) ? held.left : step;
        held.paid_part = part;
        held.left -= amount;
        if (amount != 0) {
            PersonPay& pay = out.people[static_cast<std::size_t>(held.person)];
            pay.released = base::add_checked(pay.released, amount);
            out.movements.push_back({amount, held.person, held.line, -1, held.component, MovementKind::released});
        }
        if (part != held.amount) wait_for_payment(index, last);
    }
}

// Returned ÷ sold of one return: the column amount, at most 1 over all returns of the sale; sold 0 counts as all.
Fraction PayMovements::returned_part(const ClaimedReturn& claimed)
{
    const Credits& credits = m_work.inputs.credits;
    const std::int64_t sold = credits.amount[static_cast<std::size_t>(claimed.sale)];
    const std::int64_t back = credits.amount[static_cast<std::size_t>(claimed.credit)];
    Fraction& so_far = m_returned[claimed.sale];
    const Fraction part = sold == 0 ? Fraction(1) : Fraction(-base::BigInt(back), base::BigInt(sold));
    const Fraction before = so_far;
    so_far = std::min<Fraction>(1, before + part);
    return so_far - before;
}

// What one return takes of each line of its sale, the held part and the paid part told apart by the sign of nothing but
// the list.
void PayMovements::claim(const ClaimedReturn& claimed, std::vector<Claim>& claims)
{
    const Fraction part = returned_part(claimed) * m_work.plan.clawback->share.value;
    if (part == 0) return;
    for (const SaleLine& line : m_sale_lines[claimed.sale]) {
        const std::int64_t amount = m_work.lines.paid(static_cast<std::size_t>(line.line));
        if (amount > 0) claims.push_back({line.person, line.component, line.line, claimed.credit, part});
    }
}

void PayMovements::claw_back(int period, PeriodPay& out)
{
    const Credits& credits = m_work.inputs.credits;
    const Day end = to_day(m_work.timeline.days(period).end);
    const auto& claimed = m_work.counted.claimed;
    std::vector<Claim> claims;
    for (; m_next_claim < claimed.size() && credits.day[static_cast<std::size_t>(claimed[m_next_claim].credit)] < end;
         ++m_next_claim)
        if (claimed[m_next_claim].within_days) claim(claimed[m_next_claim], claims);
    if (claims.empty()) return;
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::pair(a.person, a.component) < std::pair(b.person, b.component);
    });
    cancel(claims, out);
    take_back(claims, out);
}

// Held parts are cancelled, rounded per line; what stays in the list is the paid parts, exact amounts.
void PayMovements::cancel(std::vector<Claim>& claims, PeriodPay& out)
{
    for (Claim& claim : claims) {
        std::int64_t paid = m_work.lines.paid(static_cast<std::size_t>(claim.line));
        if (const auto it = m_held_of_line.find(claim.line); it != m_held_of_line.end()) {
            HeldLine& held = m_held[it->second];
            paid = held.paid_part;
            const std::int64_t wanted = base::round_to_int64(claim.amount * (held.amount - paid), m_work.plan.rounding);
            const std::int64_t cancelled = std::min(wanted, held.left);
            held.left -= cancelled;
            if (cancelled != 0)
                out.movements.push_back({cancelled, claim.person, claim.line, claim.return_credit, claim.component,
                                         MovementKind::cancelled});
        }
        claim.amount *= paid;
    }
    std::erase_if(claims, [](const Claim& claim) { return claim.amount == 0; });
}

// Per person and component: the sum, rounded once, apportioned over the lines.
void PayMovements::take_back(std::vector<Claim>& claims, PeriodPay& out)
{
    for (auto first = claims.begin(); first != claims.end();) {
        const auto last = std::find_if(first, claims.end(), [&](const Claim& claim) {
            return claim.person != first->person || claim.component != first->component;
        });
        std::vector<Fraction> parts;
        Fraction sum = 0;
        for (auto it = first; it != last; ++it) {
            parts.push_back(it->amount);
            sum += it->amount;
        }
        const std::int64_t total = base::round_to_int64(sum, m_work.plan.rounding);
        const auto amounts = base::apportion(total, parts);
        PersonPay& pay = out.people[static_cast<std::size_t>(first->person)];
        pay.clawback = base::add_checked(pay.clawback, -total);
        for (std::size_t i = 0; i < amounts.size(); ++i, ++first)
            if (amounts[i] != 0)
                out.movements.push_back({-amounts[i], first->person, first->line, first->return_credit,
                                         first->component, MovementKind::clawback});
    }
}

} // namespace hedef::commission
