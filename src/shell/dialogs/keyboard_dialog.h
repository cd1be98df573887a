#pragma once
#include "desk/preferences.h"
#include "uikit/command.h"

#include <string>
#include <vector>

class wxWindow;

namespace hedef::shell {

// One line of Help → Keyboard.
struct KeyRow
{
    std::string key, command, menu, help; // in words
};
// Every command that has a key, in the order of the menus, and the keys that every list and dialog knows.
std::vector<KeyRow> key_rows(const uikit::CommandTable&);
std::string menu_words(uikit::Menu);

void show_keyboard(wxWindow* parent, const uikit::CommandTable&, desk::Preferences&);

} // namespace hedef::shell
