#pragma once
#include <string>

namespace hedef::words {

// The language of Windows' own menus and messages ("tr-TR"); empty on other systems, where the environment says all.
std::string language_of_system();

} // namespace hedef::words
