#pragma once
#include "uikit/row_list_base.h"

#include <optional>
#include <vector>

namespace hedef::uikit {

// Which columns are shown and in which order; none: cancelled. At least one stays.
std::optional<std::vector<ColumnShape>> ask_columns(wxWindow* parent, const std::vector<ColumnShape>& shown_order);

} // namespace hedef::uikit
