#pragma once
#include "cli/command.h"

namespace hedef::cli {

// targets allocate --total AMOUNT --weights FILE [--locks FILE] [--currency C]: id,weight and id,amount → id,amount. No
// database.
Action declare_allocate(CLI::App&);

} // namespace hedef::cli
