#pragma once
#include "company/model/company.h"
#include "company/rules/working_days.h"
#include "db/database.h"

#include <optional>

// What other subjects read of the company, inside their own unit of work.
namespace hedef::company {

// None: the database holds no company yet (`database create` makes both at once).
std::optional<Company> find_company(db::Transaction&);
// Refuses with "company.missing".
base::Result<Company> load_company(db::Transaction&);
WorkCalendar load_work_calendar(db::Transaction&);
// The date in the company's zone at the unit of work's moment; UTC's date when there is no company.
base::Date today(db::Transaction&);

// For units of work that make a database: checks as check() does, writes the company and, in Türkiye's zone, its
// official holidays. Refuses with "company.stands_already" when there is one.
base::Result<Company> create_company(db::Transaction&, const NewCompany&);

} // namespace hedef::company
