#pragma once
#include "base/date.h"
#include "db/database.h"
#include "targets/model/sheet_owner.h"

#include <set>
#include <vector>

namespace hedef::targets {

// The rows of a sheet for the days of a year: the company; below it the trees of territories with the people who cover
// them, or the teams with their members; then everybody else among `with_figures`, under a heading of their own.
// People are shown where they stood on their last working day of the year.
std::vector<SheetOwner> load_sheet_owners(db::Transaction&, Grouping, base::Period year, const std::string& company,
                                          const std::set<Owner>& with_figures);

} // namespace hedef::targets
