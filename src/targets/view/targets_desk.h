#pragma once
#include "desk/desk.h"
#include "uikit/window_book.h"

namespace hedef::targets {

class TargetsService;

// Brings the window Targets and its commands into the running program. All of it outlives the book; slow uses the second
// connection.
void furnish(uikit::WindowBook&, desk::Desk&, TargetsService& service, TargetsService& slow);

} // namespace hedef::targets
