#pragma once
#include "base/result.h"
#include "uikit/list_copy.h"
#include "uikit/row_list_base.h"

#include <filesystem>

class wxWindow;

namespace hedef::commission {

// Asks for a file and writes the list as it is shown: its columns, order and filter; the ending decides between CSV and
// Excel. Says what was refused.
void export_as_shown(wxWindow* parent, const uikit::RowListBase&, const std::string& file_name, base::Currency);

// What that writes: columns that hold nothing but amounts as amounts, so that Excel can sum them, all others as text. The
// file's ending says the form. May throw exchange::FileFailure.
base::Result<base::Done> write_shown(const uikit::TextTable&, const std::filesystem::path&, base::Currency);

} // namespace hedef::commission
