#pragma once
#include "commission/rules/component.h"

#include <unordered_map>

namespace hedef::commission {

// Holds lines until their credits are paid, releases them, and takes back what returned sales earned
// (spec/commissions.md 4.4, 4.5).
class PayMovements
{
public:
    explicit PayMovements(Work&);

    // The lines of one person's component after hurdle and cap, in its period.
    void add_lines(std::size_t person, std::size_t component, int period, const ComponentPay&, PeriodPay&);
    // What earlier periods held and what is paid in this one; after all add_lines of the period.
    void release(int period, PeriodPay&);
    // The period's returns; after release.
    void claw_back(int period, PeriodPay&);

private:
    // A line that was held at the end of its period.
    struct HeldLine
    {
        std::int64_t amount = 0;    // the line's, after the cap
        std::int64_t paid_part = 0; // of amount, by what was paid for the credit
        std::int64_t left = 0;      // still held
        std::int32_t line = 0;
        std::int32_t person = 0;
        std::int32_t credit = 0;
        std::int16_t component = 0;
    };
    struct SaleLine
    {
        std::int32_t line;
        std::int32_t person;
        std::int16_t component;
    };
    struct Claim
    {
        std::int32_t person;
        std::int16_t component;
        std::int32_t line;
        std::int32_t return_credit;
        base::Fraction amount;
    };

    std::int64_t paid_part(std::int32_t credit, std::int64_t amount, Day until) const;
    void hold(std::size_t person, std::size_t component, std::size_t line, int period, PeriodPay&);
    void wait_for_payment(std::size_t held, Day after);
    void claim(const ClaimedReturn&, std::vector<Claim>&);
    void cancel(std::vector<Claim>&, PeriodPay&);
    void take_back(std::vector<Claim>&, PeriodPay&);
    base::Fraction returned_part(const ClaimedReturn&);

    Work& m_work;
    std::vector<HeldLine> m_held;
    std::vector<std::vector<std::uint32_t>> m_releases;                // by period: indices of m_held
    std::unordered_map<std::int32_t, std::vector<Payment>> m_payments; // by credit, in order of day
    std::size_t m_next_claim = 0;
    std::unordered_map<std::int32_t, std::vector<SaleLine>> m_sale_lines; // of sales that will be returned
    std::unordered_map<std::int32_t, base::Fraction> m_returned;          // so far, 0 to 1
    std::unordered_map<std::int32_t, std::uint32_t> m_held_of_line;       // of those sales
};

} // namespace hedef::commission
