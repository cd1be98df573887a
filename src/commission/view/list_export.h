#pragma once
#include "uikit/row_list_base.h"

class wxWindow;

namespace hedef::commission {

// Asks for a file and writes the list as it is shown: its columns, order and filter; the ending decides between CSV and
// Excel. Says what was refused.
void export_as_shown(wxWindow* parent, const uikit::RowListBase&, const std::string& file_name, base::Currency);

} // namespace hedef::commission
