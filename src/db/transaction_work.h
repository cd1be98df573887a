#pragma once
#include "db/database.h"

#include <functional>

namespace hedef::db {

class Driver;

// The one way in which statements reach the session of a transaction: what is thrown there dooms the transaction.
void work_in(Transaction&, const std::function<void(Driver&)>&);

} // namespace hedef::db
