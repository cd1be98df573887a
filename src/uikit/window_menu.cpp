#include "uikit/window_menu.h"

#include "base/contract.h"
#include "uikit/access_keys.h"
#include "uikit/icons.h"
#include "uikit/list_verbs.h"
#include "uikit/text.h"
#include "uikit/window.h"

#include <wx/menu.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

const CommandTable* the_table = nullptr;

// What every list can do stands behind what the window says; of it only what can be done now.
std::vector<std::string> with_list_commands(const Window& window, std::vector<std::string> commands)
{
    if (!window.verb("file.print")) return commands;
    for (const auto& id : list_commands()) {
        const auto* verb = window.verb(id);
        const bool there = std::find(commands.begin(), commands.end(), id) != commands.end();
        if (verb && !there && (!verb->why_not || verb->why_not().empty())) commands.push_back(id);
    }
    return commands;
}

} // namespace

void use_commands(const CommandTable& table)
{
    the_table = &table;
}

void pop_up_menu(Window& window, const std::vector<std::string>& commands)
{
    HEDEF_EXPECTS(the_table);
    wxMenu menu;
    AccessKeys access;
    std::map<int, std::string> told;
    bool of_lists = false;
    for (const auto& id : with_list_commands(window, commands)) {
        const Command* command = the_table->find(id);
        const auto* verb = window.verb(id);
        if (!command || !verb) continue;
        const bool now_lists = !of_lists && std::find(commands.begin(), commands.end(), id) == commands.end();
        of_lists = of_lists || now_lists;
        if ((command->separator_before || now_lists) && menu.GetMenuItemCount() > 0) menu.AppendSeparator();
        const wxString why_not = verb->why_not ? verb->why_not() : wxString();
        wxString words = access.placed(_(command->words));
        if (!command->key.empty()) words += wxS("\t") + wx(command->key);
        auto* item = new wxMenuItem(&menu, wxID_ANY, words, why_not.empty() ? _(command->help) : why_not);
        if (!command->icon.empty()) item->SetBitmap(icon(command->icon));
        menu.Append(item);
        item->Enable(why_not.empty());
        told[item->GetId()] = id;
    }
    if (menu.GetMenuItemCount() == 0) return;
    const int chosen = window.GetPopupMenuSelectionFromUser(menu);
    if (const auto found = told.find(chosen); found != told.end()) {
        const auto run = window.verb(found->second)->run;
        run();
    }
}

} // namespace hedef::uikit
