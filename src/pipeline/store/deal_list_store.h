#pragma once
#include "db/database.h"
#include "pipeline/model/deal_list.h"

#include <vector>

namespace hedef::pipeline {

// One page. The place is found through the index of the order and never counted out (no OFFSET): rows with the same key
// first, then those behind it, then those without a key; so a page takes one statement, at its seams up to three.
std::vector<DealRow> list_deals(db::Transaction&, const DealQuery&);

// Deals of a currency, rate and probability in a stage: how many, and their sum in minor units of the currency.
struct DealSum
{
    StageId stage;
    std::string currency;
    std::optional<std::string> rate;
    std::optional<std::int64_t> probability; // set by hand; none: the stage's
    std::int64_t count = 0, amount = 0;
};
// One statement. Without the filter's stages and outcome.
std::vector<DealSum> sum_deals(db::Transaction&, const DealFilter&);

} // namespace hedef::pipeline
