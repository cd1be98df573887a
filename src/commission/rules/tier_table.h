#pragma once
#include "commission/rules/component.h"

#include <optional>

namespace hedef::commission {

// The tiers of a rule as integer tables, for one quota (or for amounts, once and for all).
class TierTables
{
public:
    TierTables(const TierRule&, base::Currency);

    // What a `from` is multiplied by to become a value of the measure: the measure's scale, for attainments × the
    // quota. Above 0.
    base::Fraction multiplier(const base::Fraction& quota) const;

    // Two tables over one scale and one divisor, for a quota to date and the one before (nullptr: only the first).
    // False when N is too narrow for them.
    template <class N>
    bool make(const base::Fraction& multiplier, const base::Fraction* before, BandTable<N>& table,
              BandTable<N>& table_before) const;

private:
    template <class N> bool make_one(const base::Fraction& multiplier, BandTable<N>&) const;
    template <class N> bool make_interpolated(BandTable<N>&) const;

    const TierRule& m_rule;
    base::Fraction m_unit;  // of the measure's values
    CommonFractions m_from; // with the last `to`
    CommonFractions m_rates;
    CommonFractions m_amounts;
};

extern template bool TierTables::make(const base::Fraction&, const base::Fraction*, BandTable<std::int64_t>&,
                                      BandTable<std::int64_t>&) const;
extern template bool TierTables::make(const base::Fraction&, const base::Fraction*, BandTable<Wide>&,
                                      BandTable<Wide>&) const;
extern template bool TierTables::make(const base::Fraction&, const base::Fraction*, BandTable<base::BigInt>&,
                                      BandTable<base::BigInt>&) const;

} // namespace hedef::commission
