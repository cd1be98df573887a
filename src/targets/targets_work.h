#pragma once
#include "base/result.h"
#include "db/database.h"
#include "targets/model/version.h"
#include "targets/rules/weights.h"

#include <vector>

// The verbs of targets inside the caller's unit of work: imports, the demo company and TargetsService use them. After a
// refusal the unit of work must end with it.
namespace hedef::targets {

// A version with all its figures. State draft, proposed or approved (whoever may approve imports approved ones); an
// empty code is made from the name, with a number behind it when it is taken. Figures: owner, measure, product, period,
// amount, locked. Refused: "targets.figure.negative", "targets.figure.measure" {measure}, "targets.figure.twice"
// {measure, period}, "targets.version.no_figures".
base::Result<Version> add_version(db::Transaction&, Version, std::vector<Target> figures);

// Refused: "targets.version.gone", "targets.version.changed_meanwhile", and what after() refuses. Approving a revision
// sets the version that it revises to `revised`.
base::Result<Version> propose(db::Transaction&, const Version& seen);
base::Result<Version> accept(db::Transaction&, const Version& seen);
base::Result<Version> reject(db::Transaction&, const Version& seen);
base::Result<Version> reopen(db::Transaction&, const Version& seen);
base::Result<Version> approve(db::Transaction&, const Version& seen);
// A new draft with the figures of an approved version.
base::Result<Version> revise(db::Transaction&, const Version& seen, std::string name);

struct AllocationWish
{
    std::string name; // of the version that comes of it
    std::string measure{revenue};
    base::FiscalPeriod period;
    std::int64_t total = 0; // minor units or millionths
    Blend method{{WeightMethod::equal, 1}};
    struct Part
    {
        Owner owner;
        std::optional<std::int64_t> locked;
    };
    std::vector<Part> parts; // owners of one kind
};
// How an allocation was done: the method as to_text(Blend), and what it said (that it fell back to equal).
struct AllocationNote
{
    std::string method;
    std::optional<std::string> note;
};
struct Allocation
{
    std::vector<AllocationWish::Part> parts; // by owner
    std::vector<std::int64_t> amounts;       // of the parts
    AllocationNote said;
};
// What allocate_targets() would store; nothing is stored. Refused: the same.
base::Result<Allocation> plan_allocation(db::Transaction&, AllocationWish);
// Distributes the total over the owners by the method, whose figures are read here, and stores it as a draft version
// with method and note. Ties go to the lower id. Refused: what allocate() refuses, "targets.allocation.no_parts",
// "targets.allocation.mixed_owners".
base::Result<Version> allocate_targets(db::Transaction&, AllocationWish);

// Figures of a longer period over its months, by the standard seasonality.
struct SpreadWish
{
    std::string name; // of the version that comes of it
    std::string measure{revenue};
    pipeline::ProductId product; // none: all
    base::FiscalPeriod period;   // a year, half or quarter
    struct Part
    {
        Owner owner;
        std::int64_t amount = 0;
    };
    std::vector<Part> parts;
};
// A draft version with a figure for each owner and month; the months of an owner sum to its amount. Refused: what
// add_version() refuses.
base::Result<Version> spread_targets(db::Transaction&, SpreadWish);

} // namespace hedef::targets
