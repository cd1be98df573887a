#pragma once
#include "base/fraction.h"
#include "pipeline/model/conversion.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/opportunity.h"

#include <cstdint>
#include <vector>

namespace hedef::pipeline {

// What one line of a deal is credited to one person of its split; amounts in minor units of the company's currency.
struct DealCredit
{
    LineId line;
    ProductId product;
    people::PersonId person;
    SplitKind split = SplitKind::direct;
    CreditKind kind = CreditKind::sale;
    std::int64_t quantity = 0;
    std::int64_t amount = 0, margin = 0; // of the whole line
    std::int64_t share = 0;
    std::int64_t credited_amount = 0, credited_margin = 0; // the person's
    CreditId returns;                                      // for returns
    bool operator==(const DealCredit&) const = default;
};

// The credits that a won deal makes, in the order of its lines and splits. The lines are converted so that they add up
// to the converted deal, and each line lies over the direct shares by largest remainder (ties: the earlier split): no
// cent is lost. Overlay credits are line × share, rounded half away. Nothing for lines without an amount and quantity,
// or shares of 0. Source: commissions 1. The deal is complete (see completed()).
std::vector<DealCredit> credits_of(const Opportunity&, const base::Fraction& minor_rate);

// What a deal's credits come to so far, by line, person and kind of split.
struct Booked
{
    LineId line;
    ProductId product;
    people::PersonId person;
    SplitKind split = SplitKind::direct;
    std::int64_t credited_amount = 0, credited_margin = 0;
    base::Fraction units = 0; // Σ quantity × share, in units
    bool operator==(const Booked&) const = default;
};

// The adjustments that bring what is booked to what the deal says now: one for each line, person and kind of split that
// differs, with share 1; units are rounded to six places. Credits that stand are never touched.
std::vector<DealCredit> adjustments(const std::vector<Booked>&, const std::vector<DealCredit>& wanted);

// A sale that stands and is taken back as it is.
DealCredit take_back(const DealCredit& sale, CreditId id);

} // namespace hedef::pipeline
