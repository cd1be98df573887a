#pragma once
#include "cli/session.h"
#include "territory/territory_service.h"

#include <string>

namespace hedef::cli {

// Text: the tree itself, indented. JSON and CSV: id, name, dimension, parent, path, in order of id.
Report tree_report(const territory::Tree&, territory::Dimension, Format);
Report problems_report(const territory::CoverageProblems&, const territory::Tree&);

void print_why(Session&, const territory::Why&);
std::string json_of(const territory::Why&);

// customer, from, to, rule and, where they are known, revenue, open_pipeline and relationships; in order of customer
// id.
void print_moves(Session&, const territory::MovePreview&, bool applied);

} // namespace hedef::cli
