#include "shell/menus.h"

#include "shell/commands.h"
#include "uikit/access_keys.h"
#include "uikit/icons.h"
#include "uikit/text.h"

#include <wx/accel.h>
#include <wx/control.h>
#include <wx/event.h>
#include <wx/menu.h>
#include <wx/toolbar.h>
#include <wx/windowid.h>

#include <memory>

namespace hedef::shell {

using uikit::_;
using uikit::Menu;
using uikit::utf8;
using uikit::wx;

namespace {

struct MenuWords
{
    Menu menu;
    const char* words;
};
constexpr MenuWords menus[] = {
    {Menu::file, N_("&File")},     {Menu::edit, N_("&Edit")},   {Menu::view, N_("&View")},     {Menu::go, N_("&Go")},
    {Menu::record, N_("&Record")}, {Menu::tools, N_("&Tools")}, {Menu::window, N_("&Window")}, {Menu::help, N_("&Help")},
};

// As wx reads it behind a menu's words.
wxString key_of(const uikit::Command& command)
{
    if (command.key.empty()) return {};
#ifdef __WXGTK__
    // GTK knows no accelerators with Tab; the frame hears them itself.
    if (command.key.find("Tab") != std::string::npos) return {};
#endif
    return wxS("\t") + wx(command.key);
}

wxString plain_words(const uikit::Command& command)
{
    wxString words = wxMenuItem::GetLabelText(_(command.words));
    words.Replace(wx("…"), wxString());
    return words;
}

wxString tip_of(const uikit::Command& command)
{
    return plain_words(command) + (command.key.empty() ? wxString() : wxS(" (") + wx(command.key) + wxS(")"));
}

} // namespace

wxString words_of(uikit::Group group)
{
    switch (group) {
    case uikit::Group::today:
        return _("Today");
    case uikit::Group::sell:
        return _("Sell");
    case uikit::Group::plan:
        return _("Plan");
    case uikit::Group::people:
        return _("People");
    case uikit::Group::pay:
        return _("Pay");
    case uikit::Group::manage:
        return _("Manage");
    case uikit::Group::none:
        break;
    }
    return {};
}

Menus::Menus(const uikit::WindowBook& book) : m_book(book) {}

int Menus::id_of(const std::string& command)
{
    const auto [found, is_new] = m_ids.try_emplace(command);
    if (is_new) {
        found->second = wxWindow::NewControlId();
        m_commands[found->second] = command;
    }
    return found->second;
}

std::string Menus::command_of(int id) const
{
    const auto found = m_commands.find(id);
    return found == m_commands.end() ? "" : found->second;
}

std::string Menus::command_of(const wxKeyEvent& event) const
{
    for (const auto& command : m_book.commands.all()) {
        if (command.key.empty()) continue;
        const std::unique_ptr<wxAcceleratorEntry> key(wxAcceleratorEntry::Create(wxS("\t") + wx(command.key)));
        // The modifiers of both are the same bits.
        if (key && key->GetKeyCode() == event.GetKeyCode() && key->GetFlags() == event.GetModifiers()) return command.id;
    }
    return {};
}

void Menus::add(wxMenu& menu, const uikit::Command& command)
{
    if (command.separator_before && menu.GetMenuItemCount() > 0) menu.AppendSeparator();
    auto* item = new wxMenuItem(&menu, id_of(command.id), _(command.words), _(command.help));
    if (!command.icon.empty()) item->SetBitmap(uikit::icon(command.icon));
    menu.Append(item);
}

wxMenuBar* Menus::menu_bar()
{
    auto* bar = new wxMenuBar;
    for (const auto& row : menus) {
        auto* menu = new wxMenu;
        for (const auto& command : m_book.commands.all())
            if (command.menu == row.menu) add(*menu, command);
        if (row.menu == Menu::go) {
            auto group = uikit::Group::none;
            for (int g = 0; g < int(uikit::Group::none); ++g)
                for (const auto& kind : m_book.kinds) {
                    if (kind.group != uikit::Group(g)) continue;
                    if (group != kind.group) menu->AppendSeparator();
                    group = kind.group;
                    auto* item = new wxMenuItem(menu, id_of("go:" + kind.id), _(kind.words));
                    if (!kind.icon.empty()) item->SetBitmap(uikit::icon(kind.icon));
                    menu->Append(item);
                }
        }
        if (menu->GetMenuItemCount() > 0)
            bar->Append(menu, _(row.words));
        else
            delete menu;
    }
    return bar;
}

void Menus::fill(wxToolBar& bar, const std::function<Availability(std::string_view)>& ask)
{
    std::vector<std::string> wanted;
    for (const auto& command : m_book.commands.all())
        if (command.toolbar && (uikit::is_general(command) || ask(command.id).known)) wanted.push_back(command.id);
    if (wanted == m_tools) return;
    m_tools = wanted;
    bar.ClearTools();
    for (const auto& id : wanted) {
        const auto& command = *m_book.commands.find(id);
        if (command.separator_before && bar.GetToolsCount() > 0) bar.AddSeparator();
        bar.AddTool(id_of(id), plain_words(command), uikit::icon(command.icon, 20), uikit::grey_icon(command.icon, 20), wxITEM_NORMAL,
                    tip_of(command));
    }
    bar.Realize();
}

void Menus::look(wxMenuBar& bar, wxToolBar* tools, const std::function<Availability(std::string_view)>& ask,
                 const std::string& undo, const std::string& redo)
{
    if (tools) fill(*tools, ask);
    for (const auto& command : m_book.commands.all()) {
        const auto available = ask(command.id);
        const bool enabled = available.known && available.why_not.empty();
        const int id = id_of(command.id);
        if (tools && tools->FindById(id)) {
            if (tools->GetToolEnabled(id) != enabled) tools->EnableTool(id, enabled);
            const wxString tip = tip_of(command) + (available.why_not.empty() ? wxString() : wxS("\n") + available.why_not);
            if (tools->GetToolShortHelp(id) != tip) tools->SetToolShortHelp(id, tip);
        }
        auto* item = bar.FindItem(id);
        if (!item) continue;
        item->Enable(enabled);
        item->SetHelp(enabled || available.why_not.empty() ? _(command.help) : available.why_not);
    }
    // A window's own commands stand in the menus of that window only.
    for (const auto& command : m_book.commands.all()) {
        if (uikit::is_general(command)) continue;
        wxMenu* menu = nullptr;
        auto* item = bar.FindItem(id_of(command.id), &menu);
        const bool known = ask(command.id).known;
        if (item && !known) {
            menu->Remove(item);
            delete item;
        } else if (!item && known) {
            for (std::size_t i = 0; i < bar.GetMenuCount(); ++i)
                if (bar.GetMenuLabel(i) == _(menus[std::size_t(command.menu)].words)) menu = bar.GetMenu(i);
            if (menu) add(*menu, command);
        }
    }
    label(bar, undo, redo);
}

// Commands of all windows first, so that their letters are the same everywhere; those of the window in front take what
// is left.
void Menus::label(wxMenuBar& bar, const std::string& undo, const std::string& redo)
{
    struct Label
    {
        wxMenuItem* item;
        wxString key;
    };
    std::map<Menu, std::pair<std::vector<Label>, std::vector<wxString>>> labels;
    const auto put = [&](Menu menu, const std::string& id, const wxString& words, const wxString& key) {
        auto* item = bar.FindItem(id_of(id));
        if (!item) return;
        labels[menu].first.push_back({item, key});
        labels[menu].second.push_back(words);
    };
    const auto words_of_command = [&](const uikit::Command& command) {
        const auto escaped = [](const std::string& step) { return utf8(wxControl::EscapeMnemonics(wx(step))); };
        if (command.id == "edit.undo" && !undo.empty()) return _("&Undo: {1}", escaped(undo));
        if (command.id == "edit.redo" && !redo.empty()) return _("&Redo: {1}", escaped(redo));
        return _(command.words);
    };
    for (const bool general : {true, false}) {
        for (const auto& command : m_book.commands.all())
            if (uikit::is_general(command) == general)
                put(command.menu, command.id, words_of_command(command), key_of(command));
        if (!general) continue;
        for (const auto& kind : m_book.kinds)
            if (kind.group != uikit::Group::none) put(Menu::go, "go:" + kind.id, _(kind.words), {});
    }
    for (const auto& [menu, items] : labels) {
        const auto placed = uikit::with_access_keys(items.second);
        for (std::size_t i = 0; i < placed.size(); ++i)
            if (const wxString label = placed[i] + items.first[i].key; items.first[i].item->GetItemLabel() != label)
                items.first[i].item->SetItemLabel(label);
    }
}

} // namespace hedef::shell
