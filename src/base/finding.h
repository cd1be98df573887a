#pragma once
#include "base/result.h"

#include <vector>

namespace hedef::base {

// What an invariant found broken, or a check found wanting: a code with arguments, worded at the edge like a refusal.
using Finding = Refusal;
using Findings = std::vector<Finding>;

} // namespace hedef::base
