#include "shell/commands.h"

#include "words/words.h"

namespace hedef::shell {

using uikit::Command;
using uikit::Menu;

std::vector<Command> general_commands()
{
    const bool toolbar = true, separate = true;
    return {
        {"file.new_company", Menu::file, N_("Ne&w company file…"), N_("Make a company of one's own in a file of this computer, and open it"), "", "add"},
        {"file.open", Menu::file, N_("&Open company file…"), N_("Open a company in a file of this computer"), "Ctrl+O", "open"},
        {"file.server", Menu::file, N_("Connect to a ser&ver…"), N_("Open the company's database on a server"), "", "server"},
        {"file.demo", Menu::file, N_("Open the &demo company"), N_("An invented company with three years of sales, to try everything on"), "", "demo"},
        {"file.start", Menu::file, N_("Sta&rt page"), N_("Companies opened before, and other ways to begin"), "", "hedef"},
        {"file.save", Menu::file, N_("&Save"), N_("Save what was changed in this window"), "Ctrl+S", "save", toolbar, separate},
        {"file.print", Menu::file, N_("&Print…"), N_("Print this window"), "Ctrl+P", "print"},
        {"file.export", Menu::file, N_("E&xport as shown…"), N_("Write the list, as it is shown, into a file"), "", "export"},
        {"file.settings", Menu::file, N_("Se&ttings…"), N_("Language and text size"), "", "settings", false, separate},
        {"file.quit", Menu::file, N_("&Quit"), N_("Close Hedef; windows open as they were the next time"), "Ctrl+Q", "", false, separate},

        {"edit.undo", Menu::edit, N_("&Undo"), N_("Take the last step back"), "Ctrl+Z", "undo", toolbar},
        {"edit.redo", Menu::edit, N_("&Redo"), N_("Do again what was taken back"), "Ctrl+Y", "redo", toolbar},
        {"edit.cut", Menu::edit, N_("Cu&t"), N_("Cut the selection to the clipboard"), "Ctrl+X", "", false, separate},
        {"edit.copy", Menu::edit, N_("&Copy"), N_("Copy the selection as a table that Excel and mail understand"), "Ctrl+C", "copy"},
        {"edit.paste", Menu::edit, N_("&Paste"), N_("Put in what is on the clipboard"), "Ctrl+V", "paste"},
        {"edit.select_all", Menu::edit, N_("Select &all"), N_("Select all rows"), "Ctrl+A", ""},
        {"edit.filter", Menu::edit, N_("&Filter"), N_("Show only rows that hold some words"), "Ctrl+F", "filter", toolbar, separate},

        {"view.refresh", Menu::view, N_("&Refresh"), N_("Read this window again"), "F5", "refresh", toolbar},
        {"view.columns", Menu::view, N_("&Columns…"), N_("Which columns are shown, and in which order"), "", "columns"},
        {"view.fit_columns", Menu::view, N_("&Fit columns"), N_("Make every column as wide as what stands in it"), "", ""},
        {"view.group", Menu::view, N_("&Group by…"), N_("Put rows with the same value under a heading with their number and sums"), "Ctrl+Shift+G", ""},
        {"view.fold_all", Menu::view, N_("Fol&d all"), N_("Show headings and the highest level only"), "", ""},
        {"view.unfold_all", Menu::view, N_("&Unfold all"), N_("Show everything below headings and levels"), "", ""},
        {"view.navigation", Menu::view, N_("&Navigation pane"), N_("Show or hide the pane with all windows"), "F7", "view"},
        {"view.next_pane", Menu::view, N_("Next &pane"), N_("Go to the next part of the window"), "F6", ""},
        {"view.reset_layout", Menu::view, N_("Reset &layout"), N_("Columns, panes and windows as they were delivered"), "", "", false, separate},

        {"go.anything", Menu::go, N_("&Go to anything…"), N_("Find people, customers, deals and commands by a few letters"), "Ctrl+K", "search", toolbar},

        {"record.new", Menu::record, N_("&New…"), N_("Add one of what this window shows"), "Ctrl+N", "add", toolbar},
        {"record.open", Menu::record, N_("&Open"), N_("Open what is selected"), "", "open"},
        {"record.edit", Menu::record, N_("&Change"), N_("Change what is selected"), "F2", "edit", toolbar},
        {"record.delete", Menu::record, N_("&Delete"), N_("Delete what is selected"), "Del", "delete"},
        {"record.properties", Menu::record, N_("&Properties"), N_("All that is known of what is selected"), "Alt+Enter", ""},

        {"window.next", Menu::window, N_("&Next window"), N_("Go to the next window"), "Ctrl+Tab", ""},
        {"window.previous", Menu::window, N_("&Previous window"), N_("Go to the window before"), "Ctrl+Shift+Tab", ""},
        {"window.close", Menu::window, N_("&Close window"), N_("Close this window"), "Ctrl+F4", "close"},
        {"window.close_all", Menu::window, N_("Close &all windows"), N_("Close all windows but not Hedef"), "", ""},

        {"help.window", Menu::help, N_("&Help for this window"), N_("What this window is for and what can be done in it"), "F1", "help"},
        {"help.keyboard", Menu::help, N_("&Keyboard"), N_("All keys"), "", ""},
        {"help.about", Menu::help, N_("&About Hedef"), N_("Version and licences"), "", "hedef", false, separate},
    };
}

} // namespace hedef::shell
