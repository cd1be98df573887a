#include "commission/rules/difference_reason.h"

namespace hedef::commission {

DifferenceReason reason_of(const ItemDifference& item, const DifferenceContext& known)
{
    if (item.item != PayItem::line) return DifferenceReason::unknown;
    if (!item.credit.empty()) {
        if (!known.credit_was) return DifferenceReason::credit_new;
        if (!known.credit_is) return DifferenceReason::credit_gone;
    }
    if (known.other_version) return DifferenceReason::plan_changed;
    const bool both = item.before && item.after;
    const bool other_tier = !both || item.basis_before.rate != item.basis_after.rate;
    // A credit that moved between tiers counts with other amounts in each of them; that is the tiers' doing.
    if (both && !other_tier && item.band == 0 && item.basis_before.base != item.basis_after.base)
        return item.credit.empty() ? DifferenceReason::unknown : DifferenceReason::credit_changed;
    const auto was = item.basis_before.attainment, is = item.basis_after.attainment;
    if (both && was == is) return DifferenceReason::unknown;
    return known.credited_the_same ? DifferenceReason::quota_changed : DifferenceReason::attainment;
}

} // namespace hedef::commission
