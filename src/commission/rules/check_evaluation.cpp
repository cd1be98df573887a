#include "commission/rules/check_evaluation.h"

namespace hedef::commission {

namespace {

class Checker
{
public:
    Checker(const Inputs& inputs, const Evaluation& evaluation) : m_inputs(inputs), m_evaluation(evaluation) {}

    std::optional<std::string> check()
    {
        std::vector<std::int64_t> owed(m_inputs.participants.people.size(), 0);
        for (const PeriodPay& period : m_evaluation.periods) {
            check_movements(period);
            for (std::size_t person = 0; person < period.people.size() && m_fault.empty(); ++person) {
                m_where = base::FiscalCalendar::label(period.period) + " " + m_inputs.participants.people[person];
                check_components(period, person);
                check_net(period.people[person]);
                const PersonPay& pay = period.people[person];
                // A draw that is not recoverable is paid without being owed.
                expect(pay.draw_balance == owed[person] - pay.draw_recovered ||
                           pay.draw_balance == owed[person] + pay.draw_paid - pay.draw_recovered,
                       "balance does not carry on");
                owed[person] = pay.draw_balance;
            }
        }
        return m_fault.empty() ? std::nullopt : std::optional(m_fault);
    }

private:
    void expect(bool holds, const char* what)
    {
        if (!holds && m_fault.empty()) m_fault = m_where + ": " + what;
    }

    void check_components(const PeriodPay& period, std::size_t person)
    {
        std::int64_t gross = 0, withheld = 0;
        const Lines& lines = m_evaluation.lines;
        for (std::size_t c = 0; c < m_evaluation.component_count; ++c) {
            const ComponentPay& pay = m_evaluation.component(period, person, c);
            std::int64_t amount = 0, cut = 0;
            for (std::size_t line = pay.first_line; line < pay.first_line + pay.line_count; ++line) {
                amount += lines.amount[line];
                cut += lines.withheld[line];
            }
            expect(amount == pay.amount, "lines do not sum to their component");
            expect(cut == pay.withheld, "lines do not sum to what their component withholds");
            expect(pay.withheld >= 0 && (pay.withheld == 0 || pay.withheld <= pay.amount), "more withheld than earned");
            expect(pay.status != ComponentStatus::hurdle || pay.amount == 0, "a missed hurdle pays");
            gross += pay.amount;
            withheld += pay.withheld;
        }
        expect(gross == period.people[person].gross, "components do not sum to gross");
        expect(withheld == period.people[person].cap_withheld, "components do not sum to what the cap withholds");
    }

    void check_net(const PersonPay& pay)
    {
        expect(pay.net == pay.gross - pay.cap_withheld - pay.held + pay.released + pay.clawback + pay.guarantee_topup +
                              pay.draw_paid - pay.draw_recovered,
               "net is not the sum of its parts");
        expect(pay.net >= 0 && pay.clawback <= 0 && pay.guarantee_topup >= 0 && pay.draw_paid >= 0 &&
                   pay.draw_recovered >= 0 && pay.draw_balance >= 0,
               "a figure is below zero or a clawback above");
    }

    void check_movements(const PeriodPay& period)
    {
        std::vector<PersonPay> sums(period.people.size());
        for (const Movement& movement : period.movements) {
            PersonPay& sum = sums[static_cast<std::size_t>(movement.person)];
            switch (movement.kind) {
            case MovementKind::held:
                sum.held += movement.amount;
                break;
            case MovementKind::released:
                sum.released += movement.amount;
                break;
            case MovementKind::clawback:
                sum.clawback += movement.amount;
                break;
            case MovementKind::cancelled:
                break;
            }
            follow(movement);
        }
        m_where = base::FiscalCalendar::label(period.period);
        for (std::size_t person = 0; person < sums.size(); ++person) {
            const PersonPay& pay = period.people[person];
            expect(sums[person].held == pay.held && sums[person].released == pay.released &&
                       sums[person].clawback == pay.clawback,
                   "movements do not sum to held, released and clawback");
        }
    }

    // What is held of a line goes down to 0 and not beyond.
    void follow(const Movement& movement)
    {
        if (movement.kind == MovementKind::clawback) return;
        m_held.resize(m_evaluation.lines.size());
        std::int64_t& held = m_held[static_cast<std::size_t>(movement.line)];
        const std::int64_t before = held;
        held += movement.kind == MovementKind::held ? movement.amount : -movement.amount;
        expect(movement.kind == MovementKind::held || (before >= 0) == (held >= 0) || held == 0,
               "more released than was held");
    }

    const Inputs& m_inputs;
    const Evaluation& m_evaluation;
    std::string m_where;
    std::string m_fault;
    std::vector<std::int64_t> m_held; // by line
};

} // namespace

std::optional<std::string> check_evaluation(const Plan&, const Inputs& inputs, const Evaluation& evaluation)
{
    return Checker(inputs, evaluation).check();
}

} // namespace hedef::commission
