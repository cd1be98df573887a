#pragma once
#include "uikit/list_rows.h"

#include <optional>
#include <string>
#include <vector>

class wxWindow;

namespace hedef::uikit {

// What can be arranged in a list without a mouse.
struct ListWishes
{
    std::vector<ColumnShape> columns; // in the order shown
    std::vector<SortKey> sort;
    std::string group;
    bool can_group = false; // the list knows groups
    bool fit = false;       // columns as wide as what stands in them
};

// Which columns are shown and in which order, what is sorted by and grouped by; none: cancelled. At least one column
// stays. at_group: the cursor begins at the groups.
std::optional<ListWishes> ask_columns(wxWindow* parent, ListWishes, bool at_group = false);

} // namespace hedef::uikit
