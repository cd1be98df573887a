#pragma once
#include "uikit/window_book.h"

#include <wx/string.h>
#include <wx/windowid.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

class wxKeyEvent;
class wxMenuBar;
class wxToolBar;

namespace hedef::shell {

// Whether a command can be told now, and if not, why.
struct Availability
{
    bool known = false; // somebody in the program would do it now or at another time
    wxString why_not;   // empty: it can be done
};

// The menu bar and the tool bar, made from the table of commands and kinds of windows; no decisions of its own.
class Menus
{
public:
    explicit Menus(const uikit::WindowBook&);
    wxMenuBar* menu_bar();

    // Told by wx: the command with that id, or the place that an item of the Go menu opens ("go:KIND").
    std::string command_of(int id) const;
    // The command whose key that is; empty: none.
    std::string command_of(const wxKeyEvent&) const;
    // Greys what cannot be done and says why; commands of subjects are shown only where they are known. Puts the words of
    // undo and redo. Called when a menu opens and when the active window changes.
    void look(wxMenuBar&, wxToolBar*, const std::function<Availability(std::string_view command)>&,
              const std::string& undo, const std::string& redo);

private:
    void add(class wxMenu&, const uikit::Command&);
    // Words and access keys of all items.
    void label(wxMenuBar&, const std::string& undo, const std::string& redo);
    // The general commands and those that are known now.
    void fill(wxToolBar&, const std::function<Availability(std::string_view command)>&);
    int id_of(const std::string& command);
    const uikit::WindowBook& m_book;
    std::map<std::string, wxWindowIDRef> m_ids; // kept while no menu has them
    std::map<int, std::string> m_commands;
    std::vector<std::string> m_tools; // what the tool bar shows
};

// "Sell", "Plan" … as in the navigation pane.
wxString words_of(uikit::Group);

} // namespace hedef::shell
