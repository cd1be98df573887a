#pragma once
#include "exchange/import_report.h"

#include <functional>
#include <string>

namespace hedef::exchange {

// Puts a refusal into words; given by the edge.
using Wording = std::function<std::string(const base::Refusal&)>;

// {"import_id", "kind", "created", "updated", "unchanged", "refused", "matches": [{"column", "from", "to", "rows"}],
//  "problems": [{"file", "line", "column", "value", "reason"}]}; import_id null when nothing was written, line and
// column null when not known. With several files: {"files": [one such object each]}. Source: spec/cli.md "Shapes".
std::string report_to_json(const ImportReport&, const Wording&);

} // namespace hedef::exchange
