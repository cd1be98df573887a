#pragma once
#include "base/money.h"
#include "db/database.h"

#include <cstdint>
#include <vector>

namespace hedef::pipeline {

// A deal that was open on a past day, as far as its days tell: engaged by then, and not closed by then. Amount, customer and
// territory are those of now, for nothing tells what they were.
struct OpenOnDay
{
    std::int64_t customer = 0, territory = 0; // 0: none
    std::int64_t amount = 0;                  // in minor units of the company's currency
};
std::vector<OpenOnDay> load_open_on(db::Transaction&, const base::Currency& company, base::Date day);

} // namespace hedef::pipeline
