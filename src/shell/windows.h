#pragma once
#include "desk/desk.h"
#include "shell/house.h"
#include "uikit/window_book.h"

namespace hedef::shell {

// Every subject brings its windows, commands and searches; they use the house's services on its threads.
void furnish(uikit::WindowBook&, desk::Desk&, House&);

} // namespace hedef::shell
