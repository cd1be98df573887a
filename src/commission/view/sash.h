#pragma once
#include "desk/preferences.h"

#include <string>

class wxSplitterWindow;

namespace hedef::commission {

// The sash stands where the person left it, else at that share of the width (in per cent) once the width is known.
void keep_sash(wxSplitterWindow*, desk::Preferences&, const std::string& key, int per_cent);

} // namespace hedef::commission
