#include "uikit/window_menu.h"

#include "base/contract.h"
#include "uikit/icons.h"
#include "uikit/text.h"
#include "uikit/window.h"

#include <wx/menu.h>

namespace hedef::uikit {

namespace {

const CommandTable* the_table = nullptr;

} // namespace

void use_commands(const CommandTable& table)
{
    the_table = &table;
}

void pop_up_menu(Window& window, const std::vector<std::string>& commands)
{
    HEDEF_EXPECTS(the_table);
    wxMenu menu;
    std::map<int, std::string> told;
    for (const auto& id : commands) {
        const Command* command = the_table->find(id);
        const auto* verb = window.verb(id);
        if (!command || !verb) continue;
        if (command->separator_before && menu.GetMenuItemCount() > 0) menu.AppendSeparator();
        const wxString why_not = verb->why_not ? verb->why_not() : wxString();
        wxString words = _(command->words);
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
