#include "company/rules/check_company.h"

#include "base/text.h"
#include "company/rules/time_zone.h"

namespace hedef::company {

using base::Refusal;

base::Result<base::Done> check(const Company& company)
{
    if (base::trimmed(company.name).empty()) return Refusal{"company.name_missing", "name"};
    if (base::length(company.name) > base::key_length)
        return Refusal{"company.name_too_long", "name", {std::to_string(base::key_length)}};
    if (company.fiscal_year_start < 1 || company.fiscal_year_start > 12)
        return Refusal{
            "company.fiscal_start_out_of_range", "fiscal_year_start", {std::to_string(company.fiscal_year_start)}};
    if (!TimeZone::find(company.time_zone))
        return Refusal{"company.unknown_time_zone", "time_zone", {company.time_zone}};
    if (company.language != "en" && company.language != "tr")
        return Refusal{"company.unknown_language", "language", {company.language}};
    if (company.weekend.all()) return Refusal{"company.bad_weekend", "weekend", {"1234567"}};
    return base::Done{};
}

base::Result<Company> check(const NewCompany& wanted)
{
    Company company;
    company.name = std::string(base::trimmed(wanted.name));
    const auto currency = base::Currency::parse(wanted.currency);
    if (!currency) return Refusal{"company.unknown_currency", "currency", {wanted.currency}};
    company.currency = *currency;
    company.fiscal_year_start = wanted.fiscal_year_start;
    company.time_zone = wanted.time_zone;
    company.language = wanted.language;
    for (const char digit : wanted.weekend) {
        const auto bit = static_cast<std::size_t>(digit - '1');
        if (digit < '1' || digit > '7' || company.weekend[bit])
            return Refusal{"company.bad_weekend", "weekend", {wanted.weekend}};
        company.weekend.set(bit);
    }
    if (const auto checked = check(company); !checked) return checked.refusal();
    return company;
}

} // namespace hedef::company
