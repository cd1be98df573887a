#pragma once
#include "base/fiscal_calendar.h"
#include "desk/filter_text.h"
#include "pipeline/model/customer_row.h"
#include "pipeline/present/amount_range.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hedef::pipeline {

// What the list of customers is filtered by; all fields must hold. Fields:
//
//   text        words that stand in name, code, place, industry or owners
//   class, industry, province, owner   exactly that; owner is one of those of the territory
//   territory   code of a territory, with all below it; "-" alone: customers in no territory
//   open, won   1000..5000, 1000.. or ..5000 in the company's currency, minor units; both ends are in
//   last_won    days: see base/day_range.h
//
// A value that cannot be understood lets nothing through.
class CustomerFilter
{
public:
    CustomerFilter(const desk::FilterValues&, const CustomerList&, const base::FiscalCalendar&, base::Date today);
    bool lets(const CustomerRow&) const;

private:
    std::vector<std::string> m_words;
    std::optional<std::string> m_class, m_industry, m_province, m_owner;
    std::optional<std::set<territory::TerritoryId>> m_places;
    AmountRange m_open, m_won;
    std::optional<base::Period> m_last_won;
    bool m_understood = true;
};

// What stands in a column of the list, and how often; by name as people sort.
using Counted = std::vector<std::pair<std::string, std::int64_t>>;
Counted counted(const std::vector<CustomerRow>&, std::optional<std::string> CustomerRow::*);
Counted counted_owners(const std::vector<CustomerRow>&);

} // namespace hedef::pipeline
