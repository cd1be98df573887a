#pragma once
#include "base/three_way.h"
#include "pipeline/model/opportunity.h"

namespace hedef::pipeline {

// What of a deal people change, each by itself: two desks that change different fields do not disturb each other.
inline constexpr auto deal_fields =
    std::tuple(base::field("id", &Opportunity::code), base::field("name", &Opportunity::name),
               base::field("customer", &Opportunity::customer), base::field("owner", &Opportunity::owner),
               base::field("stage", &Opportunity::stage), base::field("amount", &Opportunity::amount),
               base::field("currency", &Opportunity::currency), base::field("rate", &Opportunity::rate),
               base::field("probability", &Opportunity::probability), base::field("deal_type", &Opportunity::deal_type),
               base::field("source", &Opportunity::source), base::field("engaged_on", &Opportunity::engaged_on),
               base::field("expected_on", &Opportunity::expected_on), base::field("closed_on", &Opportunity::closed_on),
               base::field("lines", &Opportunity::lines), base::field("splits", &Opportunity::splits));

} // namespace hedef::pipeline
