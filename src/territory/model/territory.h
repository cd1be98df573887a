#pragma once
#include "base/date.h"
#include "base/id.h"
#include "customers/model/customer.h"
#include "people/model/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::territory {

using TerritoryId = base::Id<struct TerritoryTag>;
using RuleId = base::Id<struct TerritoryRuleTag>;
using CustomerAssignmentId = base::Id<struct CustomerAssignmentTag>;
using PersonAssignmentId = base::Id<struct PersonAssignmentTag>;
using customers::CustomerId;
using people::PersonId;

// One tree each; a territory lies in one of them.
enum class Dimension
{
    geography,
    segment,
    product
};
// What put a customer or a person into a territory; a lock beats a manual assignment, which beats a rule.
enum class Origin
{
    rule,
    manual,
    lock
};
// An owner answers for the territory; an overlay (specialist, support) works in it beside the owner.
enum class CoverRole
{
    owner,
    overlay
};

std::string_view name(Dimension); // "geography", "segment", "product"
std::optional<Dimension> parse_dimension(std::string_view);
std::string_view name(Origin); // "rule", "manual", "lock"
std::optional<Origin> parse_origin(std::string_view);
std::string_view name(CoverRole); // "owner", "overlay"
std::optional<CoverRole> parse_cover_role(std::string_view);

// A node of a dimension's tree.
struct Territory
{
    TerritoryId id;
    std::string code; // unique in the company, without '/'; empty in a new one: made from the name
    std::string name;
    Dimension dimension = Dimension::geography;
    TerritoryId parent;                    // none: a root
    std::optional<std::int64_t> potential; // a year's, in minor units of the company's currency
    std::int64_t revision = 0;
    bool operator==(const Territory&) const = default;
};

// At most one territory per customer, dimension and day.
struct CustomerAssignment
{
    CustomerAssignmentId id;
    TerritoryId territory;
    Dimension dimension = Dimension::geography;
    CustomerId customer;
    base::Period days;
    Origin origin = Origin::manual;
    RuleId rule; // the rule that decided, when the origin is one
    std::optional<std::string> reason;
    std::int64_t revision = 0;
    bool operator==(const CustomerAssignment&) const = default;
};

// A person may cover several territories and a territory may have several people; one person has one role in one
// territory a day.
struct PersonAssignment
{
    PersonAssignmentId id;
    TerritoryId territory;
    PersonId person;
    CoverRole role = CoverRole::owner;
    base::Period days;
    Origin origin = Origin::manual;
    std::optional<std::string> reason;
    std::int64_t revision = 0;
    bool operator==(const PersonAssignment&) const = default;
};

} // namespace hedef::territory
