#include "commission/rules/component.h"

namespace hedef::commission {

namespace {

template <class N>
void fill(Numerators<N>& out, const std::vector<base::BigInt>& values, const base::BigInt& denominator)
{
    out.fits = number::convert(out.denominator, denominator);
    for (const auto& value : values) {
        N& converted = out.values.emplace_back();
        out.fits = out.fits && number::convert(converted, value);
        if (out.fits && number::absolute(converted) > out.largest) out.largest = number::absolute(converted);
    }
}

} // namespace

void Gathered::clear()
{
    credits.clear();
    values.clear();
    sum = size = 0;
}

void Gathered::add(std::int32_t credit, Wide value)
{
    credits.push_back(credit);
    values.push_back(value);
    sum += value;
    size += value < 0 ? -value : value;
}

void Gathered::gather(const Credits& all, Measure measure, const Matcher& matches, std::span<const std::int32_t> from)
{
    clear();
    for (const auto credit : from)
        if (matches(static_cast<std::size_t>(credit)))
            add(credit, measure_value(all, measure, static_cast<std::size_t>(credit)));
}

CommonFractions::CommonFractions(const std::vector<base::Fraction>& fractions)
{
    base::BigInt common = 1;
    for (const auto& f : fractions)
        number::lowest_common_multiple(common, common, base::BigInt(denominator(f)));
    std::vector<base::BigInt> values;
    for (const auto& f : fractions)
        values.push_back(numerator(f) * (common / denominator(f)));
    fill(std::get<0>(m_widths), values, common);
    fill(std::get<1>(m_widths), values, common);
    fill(std::get<2>(m_widths), values, common);
}

ComponentPay LineWriter::whole(std::int64_t amount, Wide base, Measure measure)
{
    ComponentPay pay;
    pay.amount = amount;
    pay.first_line = static_cast<std::uint32_t>(m_lines.size());
    pay.line_count = 1;
    add(LineKind::whole, -1, -1, -1, number::round_divide(base, base_divisor(measure), base::Rounding::half_away),
        amount);
    return pay;
}

ComponentPay LineWriter::unpaid(const Gathered& gathered, Measure measure)
{
    ComponentPay pay;
    pay.status = ComponentStatus::no_quota;
    pay.first_line = static_cast<std::uint32_t>(m_lines.size());
    pay.line_count = static_cast<std::uint32_t>(gathered.credits.size());
    for (std::size_t i = 0; i < gathered.credits.size(); ++i)
        add(LineKind::credit, gathered.credits[i], -1, -1,
            number::round_divide(gathered.values[i], base_divisor(measure), base::Rounding::half_away), 0);
    return pay;
}

void LineWriter::add(LineKind kind, std::int32_t source, std::int16_t band, std::int16_t rate, std::int64_t base,
                     std::int64_t amount)
{
    m_lines.kind.push_back(kind);
    m_lines.source.push_back(source);
    m_lines.band.push_back(static_cast<std::int16_t>(band + 1));
    m_lines.rate.push_back(rate);
    m_lines.base.push_back(base);
    m_lines.amount.push_back(amount);
    m_lines.withheld.push_back(0);
}

Wide base_divisor(Measure measure)
{
    return measure == Measure::units ? 1'000'000 : 1;
}

std::int64_t attainment_millionths(Wide total, const base::Fraction& quota, Wide scale)
{
    // total ÷ scale ÷ quota × 10^6
    Wide n = 0, d = 0, over = 0, under = 0;
    if (number::convert(n, base::BigInt(denominator(quota))) && number::convert(d, base::BigInt(numerator(quota))) &&
        number::multiply(over, n, total) && number::multiply(over, over, Wide(1'000'000)) &&
        number::multiply(under, d, scale) && under < Wide(1) << 124)
        return number::round_divide(over, under, base::Rounding::half_away);
    const base::BigInt exact_over = number::big(total) * denominator(quota) * 1'000'000;
    const base::BigInt exact_under = number::big(scale) * numerator(quota);
    return number::round_divide(exact_over, exact_under, base::Rounding::half_away);
}

bool reaches(Wide total, Wide scale, const base::Fraction& factor, const base::Fraction& quota)
{
    const base::Fraction needed = factor * quota * base::Fraction(number::big(scale));
    return number::big(total) * denominator(needed) >= numerator(needed);
}

} // namespace hedef::commission
