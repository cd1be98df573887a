#pragma once
#include "demo/model/market.h"
#include "demo/model/organisation.h"

namespace hedef::demo {

// Gives each field chair its provinces and every chair its region. The provinces, region by region, are laid side by
// side as wide as their markets, the field chairs beside them at equal widths: a chair owns the province that its
// middle lies in, and those whose middle lies in the chair. So every province has an owner and every chair a province,
// however many there are of each.
void spread_provinces(Organisation&, const Market&);

} // namespace hedef::demo
