#pragma once
#include "db/database.h"
#include "demo/model/ids.h"
#include "demo/model/market.h"
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"

namespace hedef::demo {

// Products and the stages of deals; fills ids.products and ids.stages.
void write_catalogue(db::Transaction&, const Market&, DemoIds&);

// Customers with contacts and parents, the tree of territories with a rule for each province, who lies in and who
// covers which; fills ids.customers and ids.territories. People must be written.
void write_market(db::Transaction&, const Market&, const Organisation&, DemoIds&);

} // namespace hedef::demo
