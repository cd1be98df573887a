#pragma once
#include "base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// A cell that could not be taken, and why. `why` has the place (file, line, column) and the field; words come at the
// edge.
struct ImportProblem
{
    std::string value; // shortened by shown()
    base::Refusal why;
};

// A name in the file that was read as another one, or that is offered to be (accepted false).
struct ImportMatch
{
    std::string column; // of the file
    std::string from, to;
    std::int64_t rows = 0;
    bool accepted = false;
    std::string field = {}; // of the kind
};

// Field → name in the file → the near one, as it was offered.
using AcceptedMatches = std::map<std::string, std::map<std::string, std::string>>;

// What an import did, or would do (dry run). Shape in JSON: spec/cli.md "Shapes".
struct ImportReport
{
    std::int64_t import_id = 0; // 0: nothing was written
    std::string kind, file;
    bool dry_run = false;
    std::int64_t created = 0, updated = 0, unchanged = 0,
                 refused = 0; // rows; what --on-duplicate skip left alone is unchanged
    std::vector<ImportMatch> matches;
    std::vector<ImportProblem> problems; // in order of line; at most `listed_problems`
    std::int64_t problem_count = 0;      // all of them
    std::vector<ImportReport> files;     // of `crm FOLDER`: one for each file; the figures above are their sums
};

inline constexpr std::size_t listed_problems = 1000;

} // namespace hedef::exchange
