#pragma once
#include "exchange/import_kinds.h"
#include "uikit/window_book.h"

namespace hedef::exchange {

// The window "exchange.import" with its commands. soon: on the desk's connection; slow: on that of long work. All
// outlive the book's windows, and so does what the kinds point at.
void furnish(uikit::WindowBook&, desk::Desk&, ImportService& soon, ImportService& slow, const ImportKinds&);

} // namespace hedef::exchange
