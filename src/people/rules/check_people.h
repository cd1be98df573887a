#pragma once
#include "base/result.h"
#include "people/model/team.h"

namespace hedef::people {

// The record alone, before it is stored: "people.name_missing", "people.text_too_long" {field} {limit},
// "people.person.leaves_before_hired".
base::Result<base::Done> check(const Person&);
base::Result<base::Done> check(const Team&);
// "people.range_is_empty" {first day} {last day}, "people.absence.kind_missing", "people.text_too_long".
base::Result<base::Done> check(const Absence&);
base::Result<base::Done> check(const base::Period&);

} // namespace hedef::people
