#pragma once
#include "commission/commission_service.h"

#include <string>

// The sentences that explain a pay figure, in the spoken language.
namespace hedef::commission {

// "5 % of 1,054.00 for GTX Plus Basic sold to Cancity on 1 Mar 2017 pays 52.70. …"
std::string words_of(const Explanation&, const ExplainedLine&);
// Why a component is what it is, where its lines do not say it; empty when there is nothing to say.
std::string words_of(const Explanation&, const StoredComponent&);

// From and to of the tier that a line lies in, as the plan writes them; empty where there is none.
struct TierEdges
{
    std::string from, to;
};
TierEdges tier_of(const Explanation&, const ExplainedLine&);

} // namespace hedef::commission
