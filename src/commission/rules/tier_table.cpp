#include "commission/rules/tier_table.h"

namespace hedef::commission {

namespace {

using base::Fraction;

std::vector<Fraction> boundaries(const TierRule& rule)
{
    std::vector<Fraction> found;
    for (const Tier& tier : rule.tiers)
        found.push_back(tier.from.value);
    if (rule.tiers.back().to) found.push_back(rule.tiers.back().to->value);
    return found;
}

// Minor units of money per unit of value.
std::vector<Fraction> rates_per_value(const TierRule& rule, base::Currency currency)
{
    Fraction unit = 1;
    if (!is_money(rule.measure))
        unit =
            Fraction(base::power_of_ten(currency.minor_digits()), number::big(measure_scale(rule.measure, currency)));
    std::vector<Fraction> found;
    for (const Tier& tier : rule.tiers)
        found.push_back(tier.rate.value * unit);
    return found;
}

// Minor units.
std::vector<Fraction> amounts(const TierRule& rule, base::Currency currency)
{
    std::vector<Fraction> found;
    for (const Tier& tier : rule.tiers)
        found.push_back(tier.amount.value * base::power_of_ten(currency.minor_digits()));
    return found;
}

template <class N> bool stretch(std::vector<N>& values, const N& factor)
{
    for (N& value : values)
        if (!number::multiply(value, value, factor)) return false;
    return true;
}

// To one scale: boundaries of both × what is missing.
template <class N> bool share_scale(BandTable<N>& a, BandTable<N>& b, const N& scale)
{
    for (BandTable<N>* table : {&a, &b}) {
        const N factor = scale / table->scale;
        if (!stretch(table->from, factor) || !number::multiply(table->end, table->end, factor)) return false;
        table->scale = scale;
    }
    return true;
}

template <class N> bool share_divisor(BandTable<N>& a, BandTable<N>& b)
{
    N common = 1;
    if (!number::lowest_common_multiple(common, a.divisor, b.divisor)) return false;
    for (BandTable<N>* table : {&a, &b}) {
        const N factor = common / table->divisor;
        if (!stretch(table->slope, factor) || !number::multiply(table->largest_slope, table->largest_slope, factor))
            return false;
        table->divisor = common;
    }
    return true;
}

} // namespace

TierTables::TierTables(const TierRule& rule, base::Currency currency)
    : m_rule(rule), m_unit(number::big(measure_scale(rule.measure, currency))), m_from(boundaries(rule)),
      m_rates(rates_per_value(rule, currency)), m_amounts(amounts(rule, currency))
{}

Fraction TierTables::multiplier(const Fraction& quota) const
{
    return m_rule.scale == TierScale::attainment ? quota * m_unit : m_unit;
}

template <class N> bool TierTables::make_one(const Fraction& multiplier, BandTable<N>& table) const
{
    const Numerators<N>& from = m_from.in<N>();
    const Numerators<N>& rates = m_rates.in<N>();
    N n{}, d{};
    if (!from.fits || !rates.fits || !number::convert(n, base::BigInt(numerator(multiplier))) ||
        !number::convert(d, base::BigInt(denominator(multiplier))))
        return false;
    const N common = number::greatest_common_divisor(from.denominator, n);
    n /= common;
    if (!number::multiply(table.scale, N(from.denominator / common), d)) return false;
    table.from.assign(from.values.begin(), from.values.begin() + static_cast<std::ptrdiff_t>(m_rule.tiers.size()));
    table.has_end = m_rule.mode == TierMode::interpolated;
    table.end = table.has_end ? from.values.back() : N(0);
    if (!stretch(table.from, n) || !number::multiply(table.end, table.end, n)) return false;
    table.slope = rates.values;
    table.largest_slope = rates.largest;
    table.divisor = rates.denominator;
    return true;
}

// Full amount ÷ width for each band, over one divisor. The scale is contained in the widths.
template <class N> bool TierTables::make_interpolated(BandTable<N>& table) const
{
    const Numerators<N>& amounts = m_amounts.in<N>();
    if (!amounts.fits) return false;
    std::vector<N> divisors;
    table.divisor = 1;
    for (std::size_t i = 0; i < table.from.size(); ++i) {
        N width = (i + 1 < table.from.size() ? table.from[i + 1] : table.end) - table.from[i];
        const N& amount = amounts.values[i];
        if (!number::multiply(width, width, amounts.denominator)) return false;
        const N common = number::greatest_common_divisor(width, amount);
        table.slope[i] = amount / common;
        divisors.push_back(width / common);
        if (!number::lowest_common_multiple(table.divisor, table.divisor, divisors.back())) return false;
    }
    table.largest_slope = 0;
    for (std::size_t i = 0; i < divisors.size(); ++i) {
        if (!number::multiply(table.slope[i], table.slope[i], N(table.divisor / divisors[i]))) return false;
        if (table.slope[i] > table.largest_slope) table.largest_slope = table.slope[i];
    }
    return true;
}

template <class N>
bool TierTables::make(const Fraction& multiplier, const Fraction* before, BandTable<N>& table,
                      BandTable<N>& table_before) const
{
    if (!make_one(multiplier, table)) return false;
    if (before) {
        N scale = 1;
        if (!make_one(*before, table_before) ||
            !number::lowest_common_multiple(scale, table.scale, table_before.scale) ||
            !share_scale(table, table_before, scale))
            return false;
    }
    if (m_rule.mode == TierMode::interpolated) {
        if (!make_interpolated(table)) return false;
        return !before || (make_interpolated(table_before) && share_divisor(table, table_before));
    }
    if (!number::multiply(table.divisor, table.divisor, table.scale)) return false;
    table_before.divisor = table.divisor;
    return true;
}

template bool TierTables::make(const Fraction&, const Fraction*, BandTable<std::int64_t>&,
                               BandTable<std::int64_t>&) const;
template bool TierTables::make(const Fraction&, const Fraction*, BandTable<Wide>&, BandTable<Wide>&) const;
template bool TierTables::make(const Fraction&, const Fraction*, BandTable<base::BigInt>&,
                               BandTable<base::BigInt>&) const;

} // namespace hedef::commission
