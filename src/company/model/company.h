#pragma once
#include "base/date.h"
#include "base/money.h"

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

namespace hedef::company {

// Days of the week that are not worked: bit 0 is Monday, bit 6 Sunday. Stored as the numbers of the days: "67" is
// Saturday and Sunday.
using Weekend = std::bitset<7>;

// The company that the database belongs to; one per database.
struct Company
{
    std::string name;
    base::Currency currency;
    int fiscal_year_start = 1; // month, 1 to 12
    std::string time_zone;     // IANA name
    std::string language;      // "en" or "tr"
    Weekend weekend;
    std::int64_t revision = 0;
    bool operator==(const Company&) const = default;
};

// A day that is not worked, or worked until noon only.
struct Holiday
{
    base::Date day;
    std::string name;
    bool half_day = false;
    bool operator==(const Holiday&) const = default;
};

// A company as people type it; the defaults are those of `database create`.
struct NewCompany
{
    std::string name = "Hedef";
    std::string currency = "TRY";
    int fiscal_year_start = 1;
    std::string time_zone = "Europe/Istanbul";
    std::string language = "tr";
    std::string weekend = "67";
};

} // namespace hedef::company
