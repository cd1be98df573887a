#pragma once
#include <string>

namespace hedef::db {

// Where this person's own databases lie: $XDG_DATA_HOME/hedef (~/.local/share/hedef when it is not set), on Windows
// %APPDATA%\hedef; empty when the person has no home. It need not be there yet.
std::string data_folder();

} // namespace hedef::db
