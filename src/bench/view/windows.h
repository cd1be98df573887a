#pragma once
#include "bench/groups.h"

namespace hedef::bench {

// The workstation itself: hedef's frame on a display, its windows opened on the demo company and on the benchmark's own
// (files.imported), figures typed into Targets. Times run from the call that a click or key makes to the moment when the
// display has drawn the answer. Says so and measures nothing where there is no display.
void measure_windows(const Options&, const World&, const Files&, Results&);

} // namespace hedef::bench
