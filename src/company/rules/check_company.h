#pragma once
#include "base/result.h"
#include "company/model/company.h"

namespace hedef::company {

// What people typed, judged: "company.name_missing", "company.name_too_long" {limit}, "company.unknown_currency"
// {code}, "company.fiscal_start_out_of_range" {month}, "company.unknown_time_zone" {name}, "company.unknown_language"
// {code}, "company.bad_weekend" {text} (each digit 1 to 7 at most once, at least one day is left to work).
base::Result<Company> check(const NewCompany&);
base::Result<base::Done> check(const Company&);

} // namespace hedef::company
