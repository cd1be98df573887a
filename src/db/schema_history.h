#pragma once
#include "db/driver.h"
#include "db/migrator.h"

namespace hedef::db {

// What the table schema_history says, against the steps of the program; in a read transaction of its own.
SchemaState read_schema_state(Driver&);
// The same inside the transaction that is open.
SchemaState schema_state_here(Driver&);
// Versions whose recorded checksum is not that of the step here.
std::vector<int> changed_steps_here(Driver&, const std::vector<SchemaStep>&);

} // namespace hedef::db
