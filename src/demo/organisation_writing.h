#pragma once
#include "db/database.h"
#include "demo/model/ids.h"
#include "demo/model/market.h"
#include "demo/model/organisation.h"

namespace hedef::demo {

// Writes people, teams, reporting lines and absences through the verbs of people; fills ids.people and ids.teams. A
// refusal would be a defect of the demo company and ends as a broken contract.
void write_organisation(db::Transaction&, const Organisation&, DemoIds&);

} // namespace hedef::demo
