#pragma once
#include "company/model/company.h"
#include "db/database.h"

#include <optional>
#include <vector>

namespace hedef::company {

std::string text(Weekend);

// All SQL of company and holiday.
class CompanyStore
{
public:
    explicit CompanyStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Company> find();
    void insert(const Company&);
    // Names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Company&);

    std::vector<Holiday> holidays(); // by day
    void insert(const std::vector<Holiday>&);
    bool remove_holiday(base::Date); // false: there was none

private:
    db::Transaction& m_tx;
};

} // namespace hedef::company
