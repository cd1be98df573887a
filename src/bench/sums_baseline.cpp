#include "sums_baseline.h"

namespace hedef::bench {

std::vector<std::pair<std::int64_t, std::int64_t>> sums_by_hand(RawDatabase& database)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> sums;
    RawStatement rows(database, "select person_id, sum(credited_amount) from credit where day >= '2017-01-01' and day "
                                "< '2017-04-01' group by person_id");
    while (rows.step())
        sums.emplace_back(rows.number(0), rows.number(1));
    return sums;
}

} // namespace hedef::bench
