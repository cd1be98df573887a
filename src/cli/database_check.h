#pragma once
#include "base/result.h"

namespace hedef::cli {

class Session;

// database check: checksums of the schema's steps, references between rows, and what must hold in every subject.
// Refuses, after it has printed them, when problems were found.
base::Result<base::Done> check_database(Session&);

} // namespace hedef::cli
