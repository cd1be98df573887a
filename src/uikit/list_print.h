#pragma once

namespace hedef::uikit {

class Listing;
class Window;

// Shows the list as it comes onto paper, to be printed from there.
void print_list(Window&, const Listing&);

} // namespace hedef::uikit
