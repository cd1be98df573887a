#include "pipeline/store/rate_store.h"

#include "db/statement.h"

namespace hedef::pipeline {

namespace {

constexpr auto select_rate = R"(
    select rate
      from exchange_rate
     where currency = :currency and day <= :day
     order by day desc
     limit 1)";

constexpr auto delete_rate = "delete from exchange_rate where currency = :currency and day = :day";
constexpr auto insert_rate = R"(
    insert into exchange_rate (id, day, currency, rate, source)
    values (:id, :day, :currency, :rate, :source))";

} // namespace

std::optional<std::string> RateStore::find(const base::Currency& currency, base::Date day)
{
    std::vector<std::string> rate;
    db::select(m_tx, select_rate, {{"currency", currency.code()}, {"day", day}}, rate);
    if (rate.empty()) return std::nullopt;
    return std::move(rate.front());
}

void RateStore::put(const base::Currency& currency, base::Date day, const std::string& rate, const std::string& source)
{
    db::execute(m_tx, delete_rate, {{"currency", currency.code()}, {"day", day}});
    db::execute(m_tx, insert_rate,
                {{"id", m_tx.new_id("exchange_rate")},
                 {"day", day},
                 {"currency", currency.code()},
                 {"rate", rate},
                 {"source", source}});
    m_tx.changed("exchange_rate");
}

} // namespace hedef::pipeline
