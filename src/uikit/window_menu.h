#pragma once
#include "uikit/command.h"

#include <string>
#include <vector>

namespace hedef::uikit {

class Window;

// The table that context menus take their words from; set once by the shell, and by tests.
void use_commands(const CommandTable&);
// Shows the commands of the window that stand in the table, grey with the reason as help where they cannot be done now.
void pop_up_menu(Window&, const std::vector<std::string>& commands);

} // namespace hedef::uikit
