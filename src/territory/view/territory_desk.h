#pragma once
#include "territory/present/territories_presenter.h"
#include "uikit/window_book.h"

namespace hedef::territory {

// The windows, commands and searches of territories: the tree, the rules, coverage problems, and why a customer is where
// it is. The services work on the thread of the database and outlive the windows.
void furnish(uikit::WindowBook&, desk::Desk&, TerritoryService&, CoverageService&);

} // namespace hedef::territory
