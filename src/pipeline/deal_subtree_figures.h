#pragma once
#include "territory/subtree_figures.h"

namespace hedef::pipeline {

// What deals tell of a territory and everything below it. In the geography these are the figures of attainment: a credit
// and an open deal count for the territory that they name. In other dimensions they count where their customer is on the
// day. What was open on a past day is told by the days of the deals, with the amounts that they have now.
class DealSubtreeFigures : public territory::SubtreeFigures
{
public:
    std::unordered_map<territory::TerritoryId, territory::NodeFigures>
    figures(db::Transaction&, const territory::Tree&, territory::Dimension, base::Period year, base::Date day) override;
    territory::NodeFigures nowhere(db::Transaction&, territory::Dimension, base::Period year, base::Date day) override;
};

} // namespace hedef::pipeline
