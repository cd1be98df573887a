#include "pipeline/store/customer_sums.h"

#include "base/fraction.h"
#include "db/statement.h"
#include "pipeline/model/conversion.h"
#include "pipeline/store/rate_store.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

namespace {

// Origin 3 are overlay credits, which stand beside the deal.
constexpr auto select_revenue = R"(
    select customer_id, cast(sum(credited_amount) as bigint)
      from credit
     where day >= :first and day < :last and customer_id is not null and origin <> 3
     group by customer_id)";

constexpr auto select_open = R"(
    select o.customer_id, o.currency, o.rate, cast(sum(o.amount) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id
     where o.deleted_at is null and s.outcome = 'open' and o.amount is not null and o.customer_id is not null
     group by o.customer_id, o.currency, o.rate)";

constexpr auto select_relationships = R"(
    select customer_id, person_id
      from credit
     where day >= :first and day < :last and customer_id is not null
    union
    select o.customer_id, o.owner_id
      from opportunity o
      join stage s on s.id = o.stage_id
     where o.deleted_at is null and s.outcome = 'open' and o.customer_id is not null)";

} // namespace

std::unordered_map<std::int64_t, std::int64_t> sum_revenue_by_customer(db::Transaction& tx, base::Period days)
{
    std::vector<std::int64_t> customer, revenue;
    db::select(tx, select_revenue, {{"first", days.begin}, {"last", days.end}}, customer, revenue);
    std::unordered_map<std::int64_t, std::int64_t> answer;
    for (std::size_t i = 0; i < customer.size(); ++i)
        answer.emplace(customer[i], revenue[i]);
    return answer;
}

std::unordered_map<std::int64_t, std::int64_t> sum_open_by_customer(db::Transaction& tx, const base::Currency& company,
                                                                    base::Date day)
{
    std::vector<std::int64_t> customer, amount;
    std::vector<std::string> currency;
    std::vector<std::optional<std::string>> rate;
    db::select(tx, select_open, {}, customer, currency, rate, amount);
    RateBook rates(tx, company, day);
    std::unordered_map<std::int64_t, std::int64_t> answer;
    for (std::size_t i = 0; i < customer.size(); ++i) {
        const auto factor = rates.factor(currency[i], rate[i]);
        if (!factor) continue;
        std::int64_t& sum = answer[customer[i]];
        sum = base::add_checked(sum, converted(amount[i], *factor));
    }
    return answer;
}

std::vector<std::pair<std::int64_t, std::int64_t>> find_relationships(db::Transaction& tx, base::Period days)
{
    std::vector<std::int64_t> customer, person;
    db::select(tx, select_relationships, {{"first", days.begin}, {"last", days.end}}, customer, person);
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    pairs.reserve(customer.size());
    for (std::size_t i = 0; i < customer.size(); ++i)
        pairs.emplace_back(customer[i], person[i]);
    return pairs;
}

} // namespace hedef::pipeline
