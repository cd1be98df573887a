#include "pipeline/store/open_on_day.h"

#include "db/statement.h"
#include "pipeline/model/conversion.h"
#include "pipeline/store/rate_store.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

namespace {

// Deals that nobody has engaged in have no day of their own: they are left out.
constexpr auto select_open_on = R"(
    select o.customer_id, o.territory_id, o.currency, o.rate, cast(sum(o.amount) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id
     where o.deleted_at is null and o.amount is not null and o.engaged_on <= :day
       and (s.outcome = 'open' or o.closed_on > :closed_after)
     group by o.customer_id, o.territory_id, o.currency, o.rate)";

} // namespace

std::vector<OpenOnDay> load_open_on(db::Transaction& tx, const base::Currency& company, base::Date day)
{
    std::vector<std::optional<std::int64_t>> customer, territory;
    std::vector<std::int64_t> amount;
    std::vector<std::string> currency;
    std::vector<std::optional<std::string>> rate;
    db::select(tx, select_open_on, {{"day", day}, {"closed_after", day}}, customer, territory, currency, rate, amount);
    RateBook rates(tx, company, day);
    std::vector<OpenOnDay> rows;
    for (std::size_t i = 0; i < amount.size(); ++i)
        if (const auto factor = rates.factor(currency[i], rate[i]))
            rows.push_back({customer[i].value_or(0), territory[i].value_or(0), converted(amount[i], *factor)});
    return rows;
}

} // namespace hedef::pipeline
