#pragma once
#include "run_rows.h"
#include "sqlite_baseline.h"

namespace hedef::bench {

CreditRows read_credits_by_hand(RawDatabase&);
// The stored run (there is only one).
RunRows read_run_by_hand(RawDatabase&);
void write_run_by_hand(RawDatabase&, const RunRows&);
void forget_runs(RawDatabase&);

} // namespace hedef::bench
