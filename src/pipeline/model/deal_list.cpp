#include "pipeline/model/deal_list.h"

namespace hedef::pipeline {

std::optional<std::int64_t> weighted(const DealRow& row)
{
    if (row.outcome != Outcome::open || !row.company_amount) return std::nullopt;
    // In two parts, so that no amount is too large; rounded half away from zero, as amounts are not negative.
    const std::int64_t whole = *row.company_amount / one, rest = *row.company_amount % one;
    return whole * row.probability + (rest * row.probability + one / 2) / one;
}

std::optional<std::int64_t> days_in_stage_of(const DealRow& row, base::Date today)
{
    if (!row.stage_since || row.outcome != Outcome::open || today < *row.stage_since) return std::nullopt;
    return (today - *row.stage_since).count();
}

bool overdue(const DealRow& row, base::Date today)
{
    return row.outcome == Outcome::open && row.expected_on && *row.expected_on < today;
}

} // namespace hedef::pipeline
