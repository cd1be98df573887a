#pragma once
#include "desk/preferences.h"
#include "targets/present/paste_block.h"

class wxWindow;

namespace hedef::targets {

// What of a block cannot be pasted, cell by cell, and why; true: paste the rest.
bool ask_paste(wxWindow* parent, const PastePreview&, desk::Preferences&);

} // namespace hedef::targets
