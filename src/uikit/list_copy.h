#pragma once
#include "uikit/row_list_base.h"

#include <string>
#include <vector>

namespace hedef::uikit {

// Cells as people see them, the first row the titles.
struct TextTable
{
    std::vector<std::vector<std::string>> rows;
    std::vector<Align> aligns;
};

// Tab-separated, a line per row; tabs and line ends within cells become spaces.
std::string table_text(const TextTable&);
std::string table_html(const TextTable&);
// Both forms at once, so that Excel and mail take the one they know.
void put_on_clipboard(const TextTable&);

} // namespace hedef::uikit
