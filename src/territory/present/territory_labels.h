#pragma once
#include "base/money.h"
#include "territory/model/rule.h"

#include <string>

// What territories' codes are called by people, in the spoken language.
namespace hedef::territory {

std::string words_of(Dimension);  // "Geography"
std::string words_of(Origin);     // "By rule"
std::string words_of(CoverRole);  // "Owner"
std::string words_of(RuleField);  // "Province"
std::string since_words(const base::Period&); // "1 Jan 2017", "always"
std::string until_words(const base::Period&); // the last day; empty until further notice
// "Province: İzmir or Manisa · Revenue: from 1,000.00"; a rule without conditions: "Everybody".
std::string words_of(const Rule&, const base::Currency&);
// "12 customers", "1 customer"
// The node of customers that are in no territory.
std::string nowhere_words();
std::string customers_words(std::size_t count);
std::string people_words(std::size_t count);

} // namespace hedef::territory
