#pragma once
#include "cli/command.h"

namespace hedef::cli {

// database backup FILE: the whole database as a SQLite file of the same schema, from one consistent state; the file
// must not be there.
Action declare_backup(CLI::App&);
// database restore FILE: such a file's content in the place of the database's; makes the database when there is none.
Action declare_restore(CLI::App&);

} // namespace hedef::cli
