#pragma once
#include <wx/iconbndl.h>

namespace hedef::uikit {

// The program's own icon, for its frames and the task bar, in all sizes: on Windows what stands in the .exe (installer/windows).
wxIconBundle program_icons();

} // namespace hedef::uikit
