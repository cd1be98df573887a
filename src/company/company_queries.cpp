#include "company/company_queries.h"

#include "company/rules/calendar_files.h"
#include "company/rules/check_company.h"
#include "company/rules/time_zone.h"
#include "company/store/company_store.h"

namespace hedef::company {

std::optional<Company> find_company(db::Transaction& tx)
{
    return CompanyStore(tx).find();
}

base::Result<Company> load_company(db::Transaction& tx)
{
    auto company = find_company(tx);
    if (!company) return base::Refusal{"company.missing"};
    return std::move(*company);
}

WorkCalendar load_work_calendar(db::Transaction& tx)
{
    CompanyStore store(tx);
    const auto company = store.find();
    return WorkCalendar(company ? company->weekend : Weekend(0b1100000), store.holidays());
}

base::Date today(db::Transaction& tx)
{
    const auto company = find_company(tx);
    const auto zone = company ? TimeZone::find(company->time_zone) : std::nullopt;
    return zone ? zone->date(tx.now()) : std::chrono::floor<std::chrono::days>(tx.now());
}

base::Result<Company> create_company(db::Transaction& tx, const NewCompany& wanted)
{
    auto company = check(wanted);
    if (!company) return company.refusal();
    CompanyStore store(tx);
    if (store.find()) return base::Refusal{"company.stands_already"};
    store.insert(*company);
    if (company->time_zone == "Europe/Istanbul" || company->time_zone == "Asia/Istanbul" ||
        company->time_zone == "Turkey")
        store.insert(turkiye_holidays(company->language));
    company->revision = 1;
    return company;
}

} // namespace hedef::company
