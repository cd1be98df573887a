#pragma once
#include "base/finding.h"
#include "territory/model/rule.h"
#include "territory/model/tree.h"

#include <vector>

namespace hedef::territory {

// The record alone: "territory.name_missing", "territory.text_too_long" {limit}, "territory.slash_in_code" {code},
// "territory.negative_potential".
base::Result<base::Done> check(const Territory&);
// "territory.range_is_empty" {first day} {last day}.
base::Result<base::Done> check(const base::Period&);
// "territory.rule.name_missing", "territory.rule.value_missing" {field}, "territory.rule.empty_range",
// "territory.text_too_long".
base::Result<base::Done> check(const Rule&);

// Whether a territory may hang below that parent (none: become a root): "territory.parent_gone",
// "territory.other_dimension" {parent's}, "territory.cycle" {path of the parent}. `territory` need not be stored yet.
base::Result<base::Done> may_hang_below(const Tree&, const Territory& territory, TerritoryId parent);

// The closure that the tree asks for, sorted.
std::vector<ClosureRow> closure_of(const Tree&);

} // namespace hedef::territory
