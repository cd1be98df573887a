#pragma once
#include "base/date.h"
#include "base/fiscal_calendar.h"
#include "base/fraction.h"
#include "base/money.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A commission plan as plain data: the whole of a plan document, nothing computed. Amounts are minor units of
// the plan's currency, except where they are exact decimals like rates.
namespace hedef::commission {

// What is counted: credited amount, credited margin, quantity × share, share per deal.
enum class Measure
{
    revenue,
    margin,
    units,
    deals
};
inline constexpr int measure_count = 4;
std::string_view name(Measure);
std::optional<Measure> parse_measure(std::string_view);
// Money in minor units, or a count.
constexpr bool is_money(Measure measure)
{
    return measure == Measure::revenue || measure == Measure::margin;
}

enum class CreditKind : std::uint8_t
{
    sale,
    returned,
    adjustment
};
std::string_view name(CreditKind); // "sale", "return", "adjustment"
std::optional<CreditKind> parse_credit_kind(std::string_view);

// The texts of a credit that plans choose by.
enum class Dimension
{
    product,
    category,
    customer,
    customer_class,
    territory,
    deal,
    deal_type
};
inline constexpr int dimension_count = 7;
std::string_view name(Dimension);

// A plain decimal, exact, with the text in which the plan wrote it (statements show the plan's words).
struct Decimal
{
    base::Fraction value;
    std::string text;
    bool operator==(const Decimal&) const = default;
};

// Which credits count: lists are "any of", keys are "and", a missing key matches all. A territory matches all below it
// by whole segments of its path. `deal` is never asked for.
struct When
{
    std::array<std::optional<std::vector<std::string>>, dimension_count> any_of;
    std::optional<std::vector<CreditKind>> kinds;
    bool operator==(const When&) const = default;
    bool matches_all() const;
};

struct RateEntry
{
    When when;
    Decimal rate;
    bool operator==(const RateEntry&) const = default;
};

// Each eligible credit × the rate of the first matching entry.
struct RateRule
{
    Measure measure = Measure::revenue;
    std::vector<RateEntry> rates;
    bool operator==(const RateRule&) const = default;
};

enum class TierScale
{
    amount,
    attainment
};
enum class TierMode
{
    marginal,
    whole,
    interpolated
};
enum class Accumulate
{
    transaction,
    period,
    year_to_date,
    year
};
constexpr bool is_yearly(Accumulate a)
{
    return a == Accumulate::year_to_date || a == Accumulate::year;
}

// `from` ascends from 0; `to` is the next tier's from (only the last interpolated tier has one of its own). rate for
// marginal and whole, amount (major units) for interpolated.
struct Tier
{
    Decimal from;
    std::optional<Decimal> to;
    Decimal rate;
    Decimal amount;
    bool operator==(const Tier&) const = default;
};

struct TierRule
{
    Measure measure = Measure::revenue;
    TierScale scale = TierScale::amount;
    TierMode mode = TierMode::marginal;
    Accumulate accumulate = Accumulate::period;
    std::vector<Tier> tiers;
    bool operator==(const TierRule&) const = default;
};

struct CurvePoint
{
    Decimal attainment;
    Decimal payout;
    bool operator==(const CurvePoint&) const = default;
};

struct Beyond
{
    Decimal slope;
    Decimal cap;
    bool operator==(const Beyond&) const = default;
};

// Payout factor by attainment × the target incentive. accumulate is never transaction.
struct CurveRule
{
    Measure measure = Measure::revenue;
    Accumulate accumulate = Accumulate::period;
    std::vector<CurvePoint> points;
    std::optional<Beyond> beyond;
    bool operator==(const CurveRule&) const = default;
};

enum class BonusPer
{
    unit,
    deal,
    achievement
};

// amount in major units: money per unit or deal, or once. budget (minor units) only for unit and deal; measure and
// at_least only for achievement.
struct BonusRule
{
    BonusPer per = BonusPer::unit;
    Decimal amount;
    std::optional<std::int64_t> budget;
    Measure measure = Measure::revenue;
    Decimal at_least;
    bool operator==(const BonusRule&) const = default;
};

enum class OverrideOf
{
    credits,
    earnings
};
enum class Scope
{
    direct,
    subtree
};

// measure only for credits.
struct OverrideRule
{
    OverrideOf of = OverrideOf::credits;
    Scope scope = Scope::direct;
    std::optional<Measure> measure;
    Decimal rate;
    bool operator==(const OverrideRule&) const = default;
};

struct Component
{
    std::string id;
    When when;
    std::variant<RateRule, TierRule, CurveRule, BonusRule, OverrideRule> rule;
    bool operator==(const Component&) const = default;
};

struct AttainmentHurdle
{
    Measure measure = Measure::revenue;
    Decimal at_least;
    bool operator==(const AttainmentHurdle&) const = default;
};

// The components (indices) pay 0 when a condition is missed.
struct Hurdle
{
    std::vector<int> components;
    std::optional<AttainmentHurdle> attainment;
    bool training_valid = false;
    bool operator==(const Hurdle&) const = default;
};

// One of the two.
struct Cap
{
    std::optional<std::int64_t> amount;
    std::optional<Decimal> times_target_incentive;
    bool operator==(const Cap&) const = default;
};

// until: the last day on which it runs.
struct Guarantee
{
    std::int64_t amount = 0;
    base::Date until;
    bool operator==(const Guarantee&) const = default;
};

struct Draw
{
    std::int64_t amount = 0;
    bool recoverable = true;
    Decimal recovery_limit;
    base::Period days;
    bool operator==(const Draw&) const = default;
};

struct Clawback
{
    int within_days = 0;
    Decimal share;
    bool operator==(const Clawback&) const = default;
};

struct Plan
{
    std::string name;
    base::Currency currency;
    base::PeriodKind period = base::PeriodKind::month;
    int fiscal_year_start = 1;
    base::Period effective;
    base::Rounding rounding = base::Rounding::half_away; // or half_even
    std::vector<Component> components;
    std::vector<Hurdle> hurdles;
    std::optional<Cap> cap;
    std::optional<Guarantee> guarantee;
    std::optional<Draw> draw;
    bool hold_until_paid = false;
    std::optional<Clawback> clawback;
    bool operator==(const Plan&) const = default;

    base::FiscalCalendar calendar() const { return base::FiscalCalendar(fiscal_year_start); }
};

// The dimensions that a plan looks at; columns of the others may be left out of the credits.
std::array<bool, dimension_count> dimensions_used(const Plan&);

} // namespace hedef::commission
