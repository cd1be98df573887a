#pragma once
#include <wx/string.h>

class wxWindow;

namespace hedef::shell {

// A text to read, with its title; stays in front until it is closed.
void show_help(wxWindow* parent, const wxString& title, const wxString& words);

} // namespace hedef::shell
