#pragma once
#include "commission/commission_service.h"
#include "people/model/person.h"

#include <map>
#include <string>
#include <utility>

namespace hedef::commission {

// Where the lines of a run come from: the credits, deals, customers and products behind them. Read only.
class LineOriginStore
{
public:
    explicit LineOriginStore(db::Transaction& tx) : m_tx(tx) {}
    std::pair<std::string, std::string> person(people::PersonId); // code and name
    std::map<std::int64_t, CreditOrigin> credits_of_lines(RunId, std::int64_t person); // by line
    std::map<std::int64_t, std::string> reports_of_lines(RunId, std::int64_t person);  // code of the report, by line

private:
    db::Transaction& m_tx;
};

} // namespace hedef::commission
