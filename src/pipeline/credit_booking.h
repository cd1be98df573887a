#pragma once
#include "base/names.h"
#include "base/result.h"
#include "db/database.h"
#include "pipeline/model/credit.h"
#include "pipeline/rules/deal_credits.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hedef::pipeline {

// Makes rows of credit out of what deals are credited: gives codes, territory (the customer's on that day, else the
// person's), labels (category of the product, class of the customer, type of the deal). Lives within one unit of work
// and loads what it needs once.
class CreditBooking
{
public:
    // many: deals by the thousand; then everything is loaded at once instead of for each deal.
    CreditBooking(db::Transaction&, bool many);
    ~CreditBooking();

    // The rate of the deal's close date is needed: company currency for one of the deal's; 1 for the company's own.
    // Refused: "pipeline.rate.missing" {currency} {date}.
    base::Result<base::Fraction> rate_of(Opportunity&);
    // Remembers the credits of a deal, to be written by flush(). `standing`: credits that the deal has already.
    void add(const Opportunity&, const std::vector<DealCredit>&, base::Date day, std::int64_t standing);
    // Writes them all; the number of credits.
    std::int64_t flush();

private:
    struct Facts;
    db::Transaction& m_tx;
    std::unique_ptr<Facts> m_facts;
};

} // namespace hedef::pipeline
