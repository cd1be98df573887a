#pragma once
#include "base/progress.h"
#include "db/database.h"

namespace hedef::db {

// Puts the rows of one database in the place of those of another; both have the newest schema. Reads one consistent
// state, in blocks of 20,000 rows. The feed of changes stays that of `to`; ids that either has leased are not given
// again; the epoch is raised, so that whoever worked on `to` starts anew (mail not yet sent becomes uncertain, leases
// end, spec/platform.md "Databases" 3).
void replace_content(Transaction& from, Transaction& to, base::Progress&);

} // namespace hedef::db
