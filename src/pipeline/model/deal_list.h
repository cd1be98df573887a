#pragma once
#include "pipeline/model/opportunity.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hedef::pipeline {

// Which deals a list shows; what is not set does not filter.
struct DealFilter
{
    // Folded (base::find_key); each stands in the name of the deal or of its customer, or the code begins with it.
    std::vector<std::string> words;
    std::string code; // as it was typed: a code that begins with it is found too
    std::vector<StageId> stages;
    std::optional<Outcome> outcome;
    std::vector<people::PersonId> people; // one of them has a part of the deal (the owner, unless the split says else)
    territory::TerritoryId territory;     // with all below it
    std::string customer;                 // its code
    ProductId product;                    // in one of the lines
    OpportunityId only;                   // none: any
    std::optional<std::int64_t> least, most; // amount in minor units of the deal's currency; both are in
    std::optional<base::Period> closed, expected, engaged;
    bool operator==(const DealFilter&) const = default;
};

// What a list is sorted by. Deals without it come last, whichever way round.
enum class DealOrder
{
    name,
    code,
    customer,
    owner,
    stage,
    outcome,
    product,
    territory,
    amount,
    engaged_on,
    expected_on,
    closed_on,
};

// A deal as the list shows it: names instead of ids, nothing left to look up.
struct DealRow
{
    OpportunityId id;
    std::string code, name;
    std::optional<std::string> customer, product, territory; // product: of the first line
    std::int64_t lines = 1;
    std::string owner, stage;
    StageId stage_id;
    std::int64_t stage_position = 0;
    std::optional<std::int64_t> stale_days; // after so many days in the stage it is stale
    Outcome outcome = Outcome::open;
    std::optional<std::int64_t> amount; // minor units of `currency`
    base::Currency currency;
    std::optional<std::string> rate;
    std::optional<std::int64_t> company_amount; // in the company's currency; none also: no rate is known
    std::int64_t probability = 0;               // millionths; set by hand, else the stage's
    std::optional<std::string> deal_type, source;
    std::optional<base::Date> engaged_on, expected_on, closed_on;
    std::optional<base::Date> stage_since; // when it came into its stage, as far as known
    // Where it stands in the order, for the next page.
    std::string text_key;
    std::int64_t number_key = 0, group = 0;
    bool operator==(const DealRow&) const = default;
};

// What is to be expected of an open deal, company_amount × probability, in minor units of the company's currency.
std::optional<std::int64_t> weighted(const DealRow&);
// How long an open deal has been in its stage, as far as known.
std::optional<std::int64_t> days_in_stage_of(const DealRow&, base::Date today);
// It is open, and the day on which it was expected to close has gone by.
bool overdue(const DealRow&, base::Date today);

// One page of the list.
struct DealQuery
{
    DealFilter filter;
    DealOrder order = DealOrder::name;
    bool descending = false;
    std::optional<DealRow> after; // the last row of the page before; none: the first page
    int limit = 200;
};

// All deals that match, whatever their number. `by_stage` counts those that the filter would let through without its
// stages and its outcome.
struct DealTotals
{
    std::int64_t count = 0;
    std::int64_t amount = 0;        // in the company's currency, where a rate is known
    std::int64_t weighted = 0;      // of those that are open, by their probability
    std::int64_t without_rate = 0;  // deals in other currencies that the sum misses
    std::vector<std::pair<StageId, std::int64_t>> by_stage;
    bool operator==(const DealTotals&) const = default;
};

// What filters and forms offer to choose from; `below`: who reports to the person, over all steps, on that day.
struct PersonChoice
{
    people::PersonId id;
    std::string code, name;
    std::vector<people::PersonId> below;
    bool here = true; // employed today
};
struct NamedChoice
{
    std::int64_t id = 0;
    std::string code, name;
    std::string path; // territories: with those above, "Türkiye / Ege"
    std::optional<std::int64_t> price; // products: of the list, minor units of the company's currency
};
struct DealChoices
{
    std::vector<Stage> stages; // in the order of the way
    std::vector<PersonChoice> people;
    std::vector<NamedChoice> territories, products;
};

// A deal as its window shows it.
struct DealSheet
{
    Opportunity deal;
    std::string customer; // its name; empty: none
    std::vector<StageEvent> events;
};

} // namespace hedef::pipeline
