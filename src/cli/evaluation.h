#pragma once
#include "cli/command.h"

namespace hedef::cli {

// commissions evaluate: the engine alone, from files, without a database.
Action declare_evaluate(CLI::App&);

} // namespace hedef::cli
