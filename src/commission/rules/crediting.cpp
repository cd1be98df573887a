#include "commission/rules/crediting.h"
#include "base/contract.h"

#include <algorithm>

namespace hedef::commission {

namespace {

// The first eight bytes of an id as a number: compares as the bytes do, so that most ids are compared without touching
// their text.
std::uint64_t leading_bytes(std::string_view id)
{
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < 8; ++i)
        found = found << 8 | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0);
    return found;
}

// Credits of one day in order of id.
void sort_day(const Credits& credits, std::span<std::int32_t> day)
{
    using Keyed = std::pair<std::uint64_t, std::int32_t>;
    std::vector<Keyed> keyed;
    keyed.reserve(day.size());
    for (const auto credit : day)
        keyed.emplace_back(leading_bytes(credits.id[static_cast<std::size_t>(credit)]), credit);
    const auto before = [&](const Keyed& a, const Keyed& b) {
        if (a.first != b.first) return a.first < b.first;
        return credits.id[static_cast<std::size_t>(a.second)] < credits.id[static_cast<std::size_t>(b.second)];
    };
    if (std::is_sorted(keyed.begin(), keyed.end(), before)) return;
    std::sort(keyed.begin(), keyed.end(), before);
    for (std::size_t i = 0; i < day.size(); ++i)
        day[i] = keyed[i].second;
}

// Counting sort of credits by a small number; stable.
template <class Key>
std::vector<std::int32_t> sort_by(std::span<const std::int32_t> credits, std::size_t keys,
                                  std::vector<std::size_t>& begins, Key&& key)
{
    begins.assign(keys + 1, 0);
    for (const auto credit : credits)
        ++begins[key(static_cast<std::size_t>(credit)) + 1];
    for (std::size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    std::vector<std::int32_t> sorted(credits.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (const auto credit : credits)
        sorted[next[key(static_cast<std::size_t>(credit))]++] = credit;
    return sorted;
}

// The sale that a return claims against, or −1: then it counts as a negative credit.
std::int32_t claimed_sale(const Credits& credits, std::size_t credit)
{
    const std::int32_t named = credits.returns[credit];
    if (named < 0) return -1;
    const auto sale = static_cast<std::size_t>(named);
    const bool earlier_sale = credits.kind[sale] == CreditKind::sale &&
                              credits.person[sale] == credits.person[credit] && comes_before(credits, sale, credit);
    return earlier_sale ? named : -1;
}

} // namespace

Wide measure_scale(Measure measure, base::Currency currency)
{
    Wide scale = 1;
    const int digits = is_money(measure) ? currency.minor_digits() : measure == Measure::units ? 12 : 6;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    return scale;
}

Wide measure_value(const Credits& credits, Measure measure, std::size_t credit)
{
    switch (measure) {
    case Measure::revenue:
        return credits.credited_amount[credit];
    case Measure::margin:
        return credits.credited_margin[credit];
    case Measure::units:
        return static_cast<Wide>(credits.quantity[credit]) * credits.share[credit];
    case Measure::deals:
        break;
    }
    switch (credits.kind[credit]) {
    case CreditKind::sale:
        return credits.share[credit];
    case CreditKind::returned:
        return -credits.share[credit];
    case CreditKind::adjustment:
        break;
    }
    return 0;
}

bool comes_before(const Credits& credits, std::size_t a, std::size_t b)
{
    if (credits.day[a] != credits.day[b]) return credits.day[a] < credits.day[b];
    return credits.id[a] < credits.id[b];
}

Counted count_credits(const Plan& plan, const Inputs& inputs, const Roster& roster)
{
    const Credits& credits = inputs.credits;
    Counted counted;
    std::vector<std::int32_t> all;
    for (std::size_t i = 0; i < credits.size(); ++i) {
        HEDEF_EXPECTS(credits.person[i] >= 0 && credits.person[i] < roster.people());
        if (!roster.on(credits.person[i], to_date(credits.day[i]))) continue;
        all.push_back(static_cast<std::int32_t>(i));
        counted.first = std::min(counted.first, credits.day[i]);
    }
    if (all.empty()) return counted.person_begin.assign(static_cast<std::size_t>(roster.people()) + 1, 0), counted;
    counted.last = counted.first;
    for (const auto credit : all)
        counted.last = std::max(counted.last, credits.day[static_cast<std::size_t>(credit)]);

    std::vector<std::size_t> begins;
    const auto days = static_cast<std::size_t>(counted.last - counted.first) + 1;
    all = sort_by(all, days, begins,
                  [&](std::size_t c) { return static_cast<std::size_t>(credits.day[c] - counted.first); });
    for (std::size_t d = 0; d < days; ++d)
        sort_day(credits, std::span(all).subspan(begins[d], begins[d + 1] - begins[d]));

    counted.in_order.reserve(all.size());
    for (const auto credit : all) {
        const auto c = static_cast<std::size_t>(credit);
        const bool may_claim = plan.clawback && credits.kind[c] == CreditKind::returned;
        const std::int32_t sale = may_claim ? claimed_sale(credits, c) : -1;
        if (sale < 0)
            counted.in_order.push_back(credit);
        else
            counted.claimed.push_back(
                {credit, sale,
                 credits.day[c] - credits.day[static_cast<std::size_t>(sale)] <= plan.clawback->within_days});
    }
    for (const auto credit : all)
        if (const Day paid = credits.paid_on[static_cast<std::size_t>(credit)]; paid != never)
            counted.last = std::max(counted.last, paid);
    for (const Payment& payment : inputs.payments)
        counted.last = std::max(counted.last, payment.day);
    counted.by_person = sort_by(counted.in_order, static_cast<std::size_t>(roster.people()), counted.person_begin,
                                [&](std::size_t c) { return static_cast<std::size_t>(credits.person[c]); });
    return counted;
}

} // namespace hedef::commission
