#pragma once
#include "base/fraction.h"
#include "base/money.h"
#include "db/database.h"

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

} // namespace hedef::pipeline
