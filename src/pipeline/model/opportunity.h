#pragma once
#include "base/date.h"
#include "base/money.h"
#include "customers/model/customer.h"
#include "people/model/person.h"
#include "pipeline/model/product.h"
#include "pipeline/model/stage.h"
#include "territory/model/territory.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::pipeline {

using OpportunityId = base::Id<struct OpportunityTag>;
using LineId = base::Id<struct LineTag>;
using SplitId = base::Id<struct SplitTag>;
using StageEventId = base::Id<struct StageEventTag>;

inline constexpr std::int64_t one = 1'000'000; // quantities, shares, probabilities: millionths

// What is sold in a deal. Amounts in minor units of the deal's currency; not known yet while nobody has said them.
struct Line
{
    LineId id;
    ProductId product; // none: not said
    std::int64_t quantity = one;
    std::optional<std::int64_t> amount;
    std::optional<std::int64_t> margin;
    bool operator==(const Line&) const = default;
};

// direct: parts of the deal, which sum to exactly 1; overlay: counted beside it (a specialist), which may sum to
// anything.
enum class SplitKind
{
    direct,
    overlay,
};
std::string_view name(SplitKind);
std::optional<SplitKind> parse_split_kind(std::string_view);

struct Split
{
    SplitId id;
    people::PersonId person;
    SplitKind kind = SplitKind::direct;
    std::int64_t share = one; // 0 to 1 in millionths
    bool operator==(const Split&) const = default;
};

// A deal from first contact of a qualified lead to won or lost.
struct Opportunity
{
    OpportunityId id;
    std::string code; // empty in a new one: made from the name
    std::string name;
    customers::CustomerId customer; // none: not known
    people::PersonId owner;
    territory::TerritoryId territory; // the customer's, else the owner's, when it was entered
    StageId stage;
    std::optional<std::int64_t> amount; // Σ lines, minor units of `currency`
    base::Currency currency;
    std::optional<std::string> rate; // company currency for one of `currency` on the close date, as a decimal; won
                                     // deals in another currency have one
    std::optional<std::int64_t> probability; // set by hand, millionths; none: the stage's
    std::optional<std::string> deal_type;
    std::optional<std::string> source;
    std::optional<base::Date> engaged_on, expected_on, closed_on;
    std::vector<Line> lines;
    std::vector<Split> splits;
    std::int64_t revision = 1;
    bool operator==(const Opportunity&) const = default;
};

// A change of stage; events are appended and never change. Source: forecasting 1.
struct StageEvent
{
    StageEventId id;
    OpportunityId opportunity;
    StageId from; // none: it began here
    StageId to;
    std::optional<base::Date> day; // when it happened, as far as known
    base::Stamp at;                // when it was entered
    people::PersonId by;           // none: not known (imported)
    bool operator==(const StageEvent&) const = default;
};

} // namespace hedef::pipeline
