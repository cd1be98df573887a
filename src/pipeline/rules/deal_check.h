#pragma once
#include "base/result.h"
#include "pipeline/model/opportunity.h"

namespace hedef::pipeline {

// Direct shares sum to exactly 1, each share lies from 0 to 1, nobody stands twice in one kind.
// Refused: pipeline.split.empty, .share_out_of_range {share}, .person_twice, .not_one {sum} {difference, "0.0001"
// missing or
// "-0.2" too much}. Source: commissions 1.
base::Result<base::Done> check_splits(const std::vector<Split>&);

// Fills what a new deal leaves open: no lines → one line with the deal's amount; no splits → all of it to the owner;
// amount from the lines. Then refuses what cannot be: pipeline.opportunity.name_missing, .owner_missing,
// .stage_missing, .amount_negative, .quantity_negative, .lines_do_not_add_up {lines} {amount} (plain decimals),
// .closed_before_engaged, .rate_not_positive {rate}, .probability_out_of_range, .text_too_long {limit}; and what
// check_splits refuses.
base::Result<Opportunity> completed(Opportunity);

} // namespace hedef::pipeline
