#pragma once
#include "base/result.h"
#include "desk/conflict.h"
#include "pipeline/model/deal_list.h"

#include <functional>
#include <string>
#include <vector>

namespace hedef::pipeline {

// One desk's deal and the name of its customer, which for mine may be what was typed.
struct NamedDeal
{
    Opportunity deal;
    std::string customer;
};

// What a deal's values are called in the spoken language.
struct DealWords
{
    const DealChoices& choices;
    base::Date today;

    std::string person(people::PersonId) const;
    std::string stage(StageId) const;
    std::string product(ProductId) const;
    std::string lines(const Opportunity&) const;  // "GTX Pro × 2: 1,000.00 TRY; …"
    std::string splits(const Opportunity&) const; // "Ada Lovelace 50.0 %, …"
    // A field of deal_fields.h.
    std::string value(const NamedDeal&, const std::string& field) const;
    static std::string label(const std::string& field);
};

// The fields that I and somebody else changed to different values, as a person is asked about them. An amount that
// stands in the only line, and a split that is the owner's alone, are asked about once.
std::vector<desk::FieldConflict> conflicts_of(const NamedDeal& seen, const NamedDeal& mine, const NamedDeal& theirs,
                                              const DealWords&);

// Their deal with what only I changed and with what was decided. The customer may be typed: `customer` of the answer is
// to be looked up when it differs from theirs and mine. Refused: "pipeline.conflict.not_understood" {value}.
base::Result<NamedDeal> resolved(const NamedDeal& seen, const NamedDeal& mine, const NamedDeal& theirs,
                                 const std::vector<desk::Decision>&, const DealWords&);

// What belongs together: the amount is the sum of the lines, or stands in the only one.
void take_amount(Opportunity&, std::optional<std::int64_t> amount);
void take_lines(Opportunity&, std::vector<Line>);
// A split that was the owner's alone goes along.
void take_owner(Opportunity&, people::PersonId);
bool split_is_the_owners(const Opportunity&);

} // namespace hedef::pipeline
