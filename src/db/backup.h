#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "db/database.h"

#include <string>

namespace hedef::db {

// Writes a SQLite file that holds every table as of one moment, while people go on working. It appears under its name
// when it is whole, and replaces what was there. Throws Failure; Cancelled out of the progress leaves nothing behind.
base::Result<base::Done> backup(Database&, const std::string& path, base::Progress&);

// Puts a backup in the place of everything in the database, in one unit of work; other desks hear "everything" and the
// epoch is raised. Refuses (kind rule) what is no backup of Hedef (db.restore.not_a_backup) and one of another schema
// (db.restore.other_schema, with both versions). A file that is no database at all is a Failure(not_a_database).
base::Result<base::Done> restore(Database&, const std::string& path, base::Progress&);

} // namespace hedef::db
