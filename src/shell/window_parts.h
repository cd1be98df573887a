#pragma once
class wxWindow;

namespace hedef::shell {

// F6 within a window: from the part that has the focus to the next one (the sides of splitters, what is in front in
// notebooks). False: the focus is in the last part, in none, or there is only one.
bool focus_next_part(wxWindow&);

} // namespace hedef::shell
