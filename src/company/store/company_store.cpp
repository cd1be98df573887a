#include "company/store/company_store.h"

#include "base/contract.h"
#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::company {

namespace {

constexpr auto select_company = R"(
    select name, currency, fiscal_year_start, time_zone, language, weekend, revision
      from company
     where id = 1)";

constexpr auto insert_company = R"(
    insert into company (id, name, currency, fiscal_year_start, time_zone, language, weekend, key_version, epoch, revision)
    values (1, :name, :currency, :start, :zone, :language, :weekend, :keys, 1, 1))";

constexpr auto update_company = R"(
    update company
       set name = :name, currency = :currency, fiscal_year_start = :start, time_zone = :zone, language = :language,
           weekend = :weekend, revision = revision + 1
     where id = 1 and revision = :revision)";

constexpr auto select_holidays = "select day, name, half_day from holiday order by day";

constexpr auto delete_holiday = "delete from holiday where day = :day";

Weekend parse_weekend(const std::string& digits)
{
    Weekend weekend;
    for (const char digit : digits)
        weekend.set(static_cast<std::size_t>(digit - '1'));
    return weekend;
}

} // namespace

std::string text(Weekend weekend)
{
    std::string digits;
    for (std::size_t i = 0; i < weekend.size(); ++i)
        if (weekend[i]) digits += static_cast<char>('1' + i);
    return digits;
}

std::optional<Company> CompanyStore::find()
{
    std::vector<std::string> name, currency, zone, language, weekend;
    std::vector<std::int64_t> start, revision;
    if (db::select(m_tx, select_company, {}, name, currency, start, zone, language, weekend, revision) == 0)
        return std::nullopt;
    const auto money = base::Currency::parse(currency[0]);
    HEDEF_EXPECTS(money.has_value());
    return Company{name[0],    *money, static_cast<int>(start[0]), zone[0], language[0], parse_weekend(weekend[0]),
                   revision[0]};
}

void CompanyStore::insert(const Company& company)
{
    db::execute(m_tx, insert_company,
                {{"name", company.name},
                 {"currency", company.currency.code()},
                 {"start", company.fiscal_year_start},
                 {"zone", company.time_zone},
                 {"language", company.language},
                 {"weekend", text(company.weekend)},
                 {"keys", base::key_version}});
    m_tx.changed("company", 1);
}

void CompanyStore::update(const Company& company)
{
    const auto rows = db::execute(m_tx, update_company,
                                  {{"name", company.name},
                                   {"currency", company.currency.code()},
                                   {"start", company.fiscal_year_start},
                                   {"zone", company.time_zone},
                                   {"language", company.language},
                                   {"weekend", text(company.weekend)},
                                   {"revision", company.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "company");
    m_tx.changed("company", 1);
}

std::vector<Holiday> CompanyStore::holidays()
{
    std::vector<base::Date> day;
    std::vector<std::string> name;
    std::vector<std::int64_t> half;
    db::select(m_tx, select_holidays, {}, day, name, half);
    std::vector<Holiday> holidays;
    holidays.reserve(day.size());
    for (std::size_t i = 0; i < day.size(); ++i)
        holidays.push_back({day[i], std::move(name[i]), half[i] != 0});
    return holidays;
}

void CompanyStore::insert(const std::vector<Holiday>& holidays)
{
    if (holidays.empty()) return;
    std::vector<base::Date> day;
    std::vector<std::string> name;
    std::vector<std::int32_t> half;
    for (const Holiday& holiday : holidays) {
        day.push_back(holiday.day);
        name.push_back(holiday.name);
        half.push_back(holiday.half_day ? 1 : 0);
    }
    db::insert_rows(m_tx, "holiday",
                    {{"day", std::span<const base::Date>(day)},
                     {"name", std::span<const std::string>(name)},
                     {"half_day", std::span<const std::int32_t>(half)}});
    m_tx.changed("holiday");
}

bool CompanyStore::remove_holiday(base::Date day)
{
    const bool gone = db::execute(m_tx, delete_holiday, {{"day", day}}) > 0;
    if (gone) m_tx.changed("holiday");
    return gone;
}

} // namespace hedef::company
