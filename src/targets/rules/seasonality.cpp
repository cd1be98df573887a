#include "targets/rules/seasonality.h"

#include "base/contract.h"
#include "base/fraction.h"

#include <algorithm>
#include <numeric>

namespace hedef::targets {

using base::Refusal;

namespace {

constexpr std::int64_t hundred_percent = 10'000;

} // namespace

base::Result<Seasonality> make_seasonality(const std::array<std::int64_t, 12>& hundredths)
{
    for (std::size_t i = 0; i < hundredths.size(); ++i)
        if (hundredths[i] < 0) return Refusal{"targets.seasonality.negative", "month", {std::to_string(i + 1)}};
    const base::BigInt sum = std::accumulate(hundredths.begin(), hundredths.end(), base::BigInt(0));
    if (sum != hundred_percent) {
        const auto percent = [](const base::BigInt& n) {
            return base::format_decimal(base::Fraction(n, 100), 2, base::Rounding::half_away);
        };
        return Refusal{"targets.seasonality.sum", "percent", {percent(sum), percent(hundred_percent - sum)}};
    }
    return Seasonality{hundredths};
}

base::Result<Seasonality> derive_seasonality(const std::array<std::int64_t, 12>& done)
{
    std::vector<std::int64_t> weights(done.begin(), done.end());
    for (auto& weight : weights)
        weight = std::max<std::int64_t>(weight, 0);
    if (std::all_of(weights.begin(), weights.end(), [](auto w) { return w == 0; }))
        return Refusal{"targets.seasonality.no_history", {}, {}};
    const auto parts = base::split_by_largest_remainder(hundred_percent, weights);
    Seasonality profile;
    std::copy(parts.begin(), parts.end(), profile.weights.begin());
    return profile;
}

std::vector<std::int64_t> spread_year(std::int64_t amount, const Seasonality& profile,
                                      const base::FiscalCalendar& calendar, base::FiscalPeriod year)
{
    HEDEF_EXPECTS(year.kind == base::PeriodKind::year);
    return spread(amount, profile, calendar, year);
}

std::vector<std::int64_t> spread(std::int64_t amount, const Seasonality& profile, const base::FiscalCalendar& calendar,
                                 base::FiscalPeriod whole)
{
    HEDEF_EXPECTS(amount >= 0);
    std::vector<std::int64_t> weights;
    for (const auto month : calendar.parts(whole, base::PeriodKind::month))
        weights.push_back(profile.of_month(calendar.days(month).begin));
    // A profile may give nothing to all months of a short period; what stands there then has to lie somewhere.
    if (std::all_of(weights.begin(), weights.end(), [](auto w) { return w == 0; }))
        std::fill(weights.begin(), weights.end(), 1);
    return base::split_by_largest_remainder(amount, weights);
}

} // namespace hedef::targets
