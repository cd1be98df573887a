#pragma once
#include "base/result.h"
#include "commission/model/inputs.h"
#include "commission/table.h"

namespace hedef::commission {

// The tables of `commissions evaluate` as inputs of the engine (columns: spec/cli.md; quotas may be nullptr). A missing
// column is empty in every row; columns that rows cannot do without (id, date, person; person, from; person, measure,
// period, quota) are refused when missing, unknown ones always. Refuses bad input with codes "commission.file.…", field
// = the column, place = file, line and the column's place in the row. Texts of dimensions that the plan does not use
// are not kept. The tables must live only for the call.
base::Result<Inputs> read_inputs(const Plan&, const Table& credits, const Table& people, const Table* quotas);

} // namespace hedef::commission
