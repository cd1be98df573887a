#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hedef::uikit {

// The menu that a command stands in.
enum class Menu
{
    file,
    edit,
    view,
    go,
    record,
    tools,
    window,
    help
};

// A thing that people can tell the program to do: its words, key and icon, once. Who does it is found when it is told:
// the active window (Window::can) or the frame.
struct Command
{
    std::string id;    // "pipeline.deal.win"
    Menu menu = Menu::record;
    const char* words; // N_("&Win deal…"), & before the access key
    const char* help;  // N_("Close the deal as won on a day"); the tooltip and the status bar
    std::string key;   // "Ctrl+N"; empty: none
    std::string icon;  // name of the svg; empty: none
    bool toolbar = false;
    bool separator_before = false;
};

// Whether every window may know it (file, edit, view …); the others are those of a subject, shown only in the menus of
// windows that know them.
bool is_general(const Command&);

// All commands of the running program, in the order in which menus show them. An id stands once; a key stands once among
// the general commands and those of one subject, so that no window hears a key for two things.
class CommandTable
{
public:
    void add(std::vector<Command>);
    const std::vector<Command>& all() const { return m_rows; }
    const Command* find(std::string_view id) const;

private:
    std::vector<Command> m_rows;
};

} // namespace hedef::uikit
