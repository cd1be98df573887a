#pragma once
#include <string>
#include <vector>

namespace hedef::db {

// The names of the ODBC drivers that this computer has, in order of the alphabet; empty when the driver manager has
// none.
std::vector<std::string> odbc_drivers();

} // namespace hedef::db
