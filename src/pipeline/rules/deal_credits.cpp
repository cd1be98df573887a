#include "pipeline/rules/deal_credits.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hedef::pipeline {

namespace {

using base::Fraction;
using base::Rounding;

// The lines' figures in the company's currency; they add up to the converted sum.
std::vector<std::int64_t> converted_lines(const std::vector<Line>& lines, std::optional<std::int64_t> Line::*figure,
                                          const Fraction& rate)
{
    std::vector<Fraction> exact;
    Fraction sum = 0;
    for (const Line& line : lines) {
        exact.push_back((line.*figure).value_or(0) * rate);
        sum += exact.back();
    }
    return base::apportion(base::round_to_int64(sum, Rounding::half_away), exact);
}

std::int64_t part_of(std::int64_t amount, std::int64_t share)
{
    return base::divide(static_cast<base::Int128>(amount) * share, one, Rounding::half_away);
}

Fraction units(const DealCredit& credit)
{
    return Fraction(credit.quantity, one) * Fraction(credit.share, one);
}

} // namespace

std::vector<DealCredit> credits_of(const Opportunity& deal, const Fraction& rate)
{
    const auto amounts = converted_lines(deal.lines, &Line::amount, rate);
    const auto margins = converted_lines(deal.lines, &Line::margin, rate);
    std::vector<std::int64_t> direct_shares;
    for (const Split& split : deal.splits)
        direct_shares.push_back(split.kind == SplitKind::direct ? split.share : 0);

    std::vector<DealCredit> credits;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
        const Line& line = deal.lines[l];
        if (line.amount.value_or(0) == 0 && line.quantity == 0) continue;
        const auto direct_amounts = base::split_by_largest_remainder(amounts[l], direct_shares);
        const auto direct_margins = base::split_by_largest_remainder(margins[l], direct_shares);
        for (std::size_t s = 0; s < deal.splits.size(); ++s) {
            const Split& split = deal.splits[s];
            if (split.share == 0) continue;
            const bool direct = split.kind == SplitKind::direct;
            credits.push_back({line.id,
                               line.product,
                               split.person,
                               split.kind,
                               CreditKind::sale,
                               line.quantity,
                               amounts[l],
                               margins[l],
                               split.share,
                               direct ? direct_amounts[s] : part_of(amounts[l], split.share),
                               direct ? direct_margins[s] : part_of(margins[l], split.share),
                               {}});
        }
    }
    return credits;
}

std::vector<DealCredit> adjustments(const std::vector<Booked>& booked, const std::vector<DealCredit>& wanted)
{
    std::map<std::tuple<LineId, people::PersonId, SplitKind>, Booked> missing;
    for (const DealCredit& credit : wanted) {
        Booked& entry = missing[{credit.line, credit.person, credit.split}];
        entry.product = credit.product;
        entry.credited_amount += credit.credited_amount;
        entry.credited_margin += credit.credited_margin;
        entry.units += units(credit);
    }
    for (const Booked& have : booked) {
        Booked& entry = missing[{have.line, have.person, have.split}];
        if (!entry.product) entry.product = have.product;
        entry.credited_amount -= have.credited_amount;
        entry.credited_margin -= have.credited_margin;
        entry.units -= have.units;
    }
    std::vector<DealCredit> answer;
    for (const auto& [key, entry] : missing) {
        const std::int64_t quantity = base::round_to_int64(entry.units * one, Rounding::half_away);
        if (entry.credited_amount == 0 && entry.credited_margin == 0 && quantity == 0) continue;
        const auto& [line, person, split] = key;
        answer.push_back({line,
                          entry.product,
                          person,
                          split,
                          CreditKind::adjustment,
                          quantity,
                          entry.credited_amount,
                          entry.credited_margin,
                          one,
                          entry.credited_amount,
                          entry.credited_margin,
                          {}});
    }
    return answer;
}

DealCredit take_back(const DealCredit& sale, CreditId id)
{
    DealCredit back = sale;
    back.kind = CreditKind::take_back;
    back.quantity = -sale.quantity;
    back.amount = -sale.amount;
    back.margin = -sale.margin;
    back.credited_amount = -sale.credited_amount;
    back.credited_margin = -sale.credited_margin;
    back.returns = id;
    return back;
}

} // namespace hedef::pipeline
