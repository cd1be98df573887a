#include "pipeline/store/rate_store.h"

#include "db/statement.h"
#include "pipeline/model/conversion.h"

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

std::optional<base::Fraction> RateBook::factor(const std::string& currency, const std::optional<std::string>& own_rate)
{
    const auto money = base::Currency::parse(currency);
    if (!money) return std::nullopt;
    if (*money == m_company) return base::Fraction(1);
    if (!own_rate && !m_known.contains(currency)) m_known[currency] = m_rates.find(*money, m_day);
    const auto text = own_rate ? own_rate : m_known[currency];
    const auto parsed = text ? base::parse_decimal(*text) : std::nullopt;
    if (!parsed) return std::nullopt;
    return minor_rate(*money, m_company, *parsed);
}

} // namespace hedef::pipeline
