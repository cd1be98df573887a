#pragma once
#include "uikit/command.h"

namespace hedef::shell {

// The commands that are there in every window, in the order of the menus. What subjects bring is put behind them.
std::vector<uikit::Command> general_commands();

} // namespace hedef::shell
