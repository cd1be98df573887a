#include "shell/windows.h"

namespace hedef::shell {

void furnish(uikit::WindowBook&, desk::Desk&, House&) {}

} // namespace hedef::shell
