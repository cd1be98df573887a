#pragma once
#include "base/result.h"
#include "people/model/person.h"

namespace hedef::cli {

class Session;

// Who acts: the person that --as names; nobody without it. Refuses what people::find_person refuses. Throws WrongUsage
// when the database is a server: it knows people by their login.
base::Result<people::PersonId> actor(Session&);

} // namespace hedef::cli
