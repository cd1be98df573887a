#pragma once
#include "company/company_queries.h"

#include <vector>

namespace hedef::company {

// The front door to the company's record and calendar. Every call is one unit of work on the database's thread.
class CompanyService
{
public:
    explicit CompanyService(db::Database& database) : m_db(database) {}

    // See create_company.
    base::Result<Company> create(const NewCompany&);
    base::Result<Company> load();
    // What the screen showed and what it asks for; fields that others changed meanwhile are kept. Refuses like check(),
    // and with "company.changed_meanwhile" {fields}; "company.currency_is_fixed": sums of years stand in it.
    base::Result<Company> update(const Company& seen, const Company& mine);

    base::Date today();
    WorkCalendar work_calendar();
    std::vector<Holiday> holidays();
    // Refuses a day that is a holiday already ("company.holiday_stands_already") or one without a name.
    base::Result<base::Done> add_holiday(const Holiday&);
    base::Result<base::Done> remove_holiday(base::Date);

private:
    db::Database& m_db;
};

} // namespace hedef::company
