#pragma once
#include "base/result.h"
#include "customers/model/customer.h"

#include <span>
#include <utility>
#include <vector>

namespace hedef::customers {

// The record alone: "customers.name_missing", "customers.text_too_long" {limit}, "customers.negative" {field},
// "customers.off_the_earth" (latitude beyond ±90°, longitude beyond ±180°).
base::Result<base::Done> check(const Customer&);
base::Result<base::Done> check(const Contact&);

// child and parent
using Ownership = std::pair<CustomerId, CustomerId>;
// The customers of a ring in which each is owned by the next; empty when there is none.
std::vector<CustomerId> find_ownership_cycle(std::span<const Ownership>);

} // namespace hedef::customers
