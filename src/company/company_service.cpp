#include "company/company_service.h"

#include "base/text.h"
#include "base/three_way.h"
#include "company/rules/check_company.h"
#include "company/store/company_store.h"

#include <algorithm>

namespace hedef::company {

using base::Done;
using base::Refusal;
using base::Result;

Result<Company> CompanyService::create(const NewCompany& wanted)
{
    return m_db.write([&](db::Transaction& tx) { return create_company(tx, wanted); });
}

Result<Company> CompanyService::load()
{
    return m_db.read([](db::Transaction& tx) { return load_company(tx); });
}

Result<Company> CompanyService::update(const Company& seen, const Company& mine)
{
    static constexpr auto fields = std::tuple(
        base::field("name", &Company::name), base::field("currency", &Company::currency),
        base::field("fiscal_year_start", &Company::fiscal_year_start), base::field("time_zone", &Company::time_zone),
        base::field("language", &Company::language), base::field("weekend", &Company::weekend));
    return m_db.write([&](db::Transaction& tx) -> Result<Company> {
        CompanyStore store(tx);
        const auto theirs = store.find();
        if (!theirs) return Refusal{"company.missing"};
        auto merged = base::merge(seen, mine, *theirs, fields);
        if (!merged.conflicts.empty()) return base::conflict_refusal("company.changed_meanwhile", merged.conflicts);
        if (merged.record.currency != theirs->currency) return Refusal{"company.currency_is_fixed", "currency"};
        if (const auto checked = check(merged.record); !checked) return checked.refusal();
        if (merged.changed.empty()) return *theirs;
        store.update(merged.record);
        ++merged.record.revision;
        return std::move(merged.record);
    });
}

base::Date CompanyService::today()
{
    return m_db.read([](db::Transaction& tx) { return company::today(tx); });
}

WorkCalendar CompanyService::work_calendar()
{
    return m_db.read([](db::Transaction& tx) { return load_work_calendar(tx); });
}

std::vector<Holiday> CompanyService::holidays()
{
    return m_db.read([](db::Transaction& tx) { return CompanyStore(tx).holidays(); });
}

Result<Done> CompanyService::add_holiday(const Holiday& holiday)
{
    if (base::trimmed(holiday.name).empty()) return Refusal{"company.holiday_name_missing", "name"};
    if (base::length(holiday.name) > base::key_length)
        return Refusal{"company.name_too_long", "name", {std::to_string(base::key_length)}};
    return m_db.write([&](db::Transaction& tx) -> Result<Done> {
        CompanyStore store(tx);
        const auto known = store.holidays();
        const bool stands =
            std::any_of(known.begin(), known.end(), [&](const Holiday& h) { return h.day == holiday.day; });
        if (stands) return Refusal{"company.holiday_stands_already", "day", {base::to_iso(holiday.day)}};
        store.insert({holiday});
        return Done{};
    });
}

Result<Done> CompanyService::remove_holiday(base::Date day)
{
    return m_db.write([&](db::Transaction& tx) -> Result<Done> {
        if (!CompanyStore(tx).remove_holiday(day)) return Refusal{"company.no_holiday", "day", {base::to_iso(day)}};
        return Done{};
    });
}

} // namespace hedef::company
