#pragma once
#include "commission/commission_service.h"

namespace hedef::commission {

// One person of a stored run, each line down to its deal. Refused: "commission.run.unknown" {id}, what
// people::find_person() refuses, "commission.run.person_not_in_it" {name}.
base::Result<Explanation> explain_pay(db::Transaction&, RunId, const std::string& person, base::FiscalCalendar);

} // namespace hedef::commission
