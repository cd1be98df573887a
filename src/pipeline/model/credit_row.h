#pragma once
#include "base/date.h"
#include "pipeline/model/credit.h"

#include <cstdint>
#include <string>

namespace hedef::pipeline {

// A credit as people read it.
struct CreditRow
{
    std::int64_t id = 0;
    std::string code;
    base::Date day;
    CreditKind kind = CreditKind::sale;
    std::string person, customer, product; // names; empty: none
    std::string deal, deal_name;           // code and name; empty: the credit was entered or imported
    std::int64_t quantity = 0, share = 0;  // millionths
    std::int64_t revenue = 0, margin = 0;  // what is credited, minor units of the company's currency
    bool operator==(const CreditRow&) const = default;
};

} // namespace hedef::pipeline
