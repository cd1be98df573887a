#pragma once
#include "uikit/text_table.h"

#include <string>

namespace hedef::uikit {

// Tab-separated, a line per row; tabs and line ends within cells become spaces.
std::string table_text(const TextTable&);
std::string table_html(const TextTable&);
// Both forms at once, so that Excel and mail take the one they know.
void put_on_clipboard(const TextTable&);

} // namespace hedef::uikit
