#pragma once
#include "territory/present/person_presenter.h"
#include "territory/present/territories_presenter.h"
#include "uikit/window_book.h"

namespace hedef::territory {

// The windows, commands and searches of territories: the tree, the rules, coverage problems, and why a customer is where
// it is. The services work on the thread of the database and outlive the windows.
void furnish(uikit::WindowBook&, desk::Desk&, TerritoryService&, CoverageService&);
// How much waits in the window of coverage problems, today; asked of a service of its own connection.
uikit::Waiting waiting_problems(TerritoryService&);
// The card of a person, "people.card" (record: the code), and the search over people.
void furnish_people(uikit::WindowBook&, desk::Desk&, people::PeopleService&, CoverageService&);

} // namespace hedef::territory
