#pragma once
#include "cli/session.h"
#include "exchange/import_report.h"

namespace hedef::cli {

// JSON: the object of spec/cli.md "Shapes". Text: what was done, the names that were or would be matched, and the
// problems.
// With `refused` a single problem is not told here: the refusal says it.
void print_import(Session&, const exchange::ImportReport&, bool refused);
// How much was taken back.
void print_undo(Session&, std::int64_t import_id, const exchange::ImportReport&);

} // namespace hedef::cli
