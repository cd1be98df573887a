#pragma once
#include "base/fraction.h"
#include "base/money.h"
#include "db/database.h"

#include <map>
#include <optional>
#include <string>

namespace hedef::pipeline {

// All SQL of exchange_rate: what one unit of a currency is worth in the company's, by day, with its source.
class RateStore
{
public:
    explicit RateStore(db::Transaction& tx) : m_tx(tx) {}

    // The rate of the day, else of the nearest day before it; a plain decimal as stored.
    std::optional<std::string> find(const base::Currency&, base::Date);
    // Replaces that of the day.
    void put(const base::Currency&, base::Date, const std::string& rate, const std::string& source);

private:
    db::Transaction& m_tx;
};

// What deals of any currency are worth in the company's on a day; asks for each currency once.
class RateBook
{
public:
    RateBook(db::Transaction& tx, const base::Currency& company, base::Date day)
        : m_rates(tx), m_company(company), m_day(day)
    {}
    // Minor units of the company's currency for one of the deal's, by the deal's own rate, else by the latest until the
    // day; nullopt when there is none.
    std::optional<base::Fraction> factor(const std::string& currency, const std::optional<std::string>& own_rate);

private:
    RateStore m_rates;
    base::Currency m_company;
    base::Date m_day;
    std::map<std::string, std::optional<std::string>> m_known;
};

} // namespace hedef::pipeline
