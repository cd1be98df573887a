#pragma once
#include <wx/string.h>

#include <vector>

class wxWindow;

namespace hedef::shell {

// A command of the window, as its menu says it.
struct HelpCommand
{
    wxString words, key, help;
};

// Help for one window: what it is for (a line that begins with a bullet is one of a list; the last paragraph says where
// figures come from), and behind it what can be done there. One text, so that arrow keys and screen readers go through.
void show_help(wxWindow* parent, const wxString& title, const wxString& words, const std::vector<HelpCommand>&);

} // namespace hedef::shell
