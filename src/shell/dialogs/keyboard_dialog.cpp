#include "shell/dialogs/keyboard_dialog.h"

#include "uikit/row_list.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/sizer.h>

namespace hedef::shell {

namespace {

using uikit::_;
using uikit::gap;

struct Row : KeyRow
{
    std::int64_t id = 0;
};

// Keys that belong to controls, not to commands.
struct FixedKey
{
    const char *key, *words, *help;
};
constexpr FixedKey fixed_keys[] = {
    {"Enter", N_("Open"), N_("In a list: opens the row; in a dialog: the default button")},
    {"Esc", N_("Cancel"), N_("Closes a dialog without doing anything")},
    {"Shift+F10", N_("Context menu"), N_("What can be done with what is selected; also the menu key")},
    {"Tab, Shift+Tab", N_("Next and previous field"), N_("Goes through fields as they are read")},
};

std::string without_mnemonics(const char* words)
{
    return uikit::utf8(wxMenuItem::GetLabelText(_(words)));
}

} // namespace

std::string menu_words(uikit::Menu menu)
{
    switch (menu) {
    case uikit::Menu::file:
        return words::_("File");
    case uikit::Menu::edit:
        return words::_("Edit");
    case uikit::Menu::view:
        return words::_("View");
    case uikit::Menu::go:
        return words::_("Go");
    case uikit::Menu::record:
        return words::_("Record");
    case uikit::Menu::tools:
        return words::_("Tools");
    case uikit::Menu::window:
        return words::_("Window");
    case uikit::Menu::help:
        return words::_("Help");
    }
    return {};
}

std::vector<KeyRow> key_rows(const uikit::CommandTable& commands)
{
    std::vector<KeyRow> rows;
    for (const auto& command : commands.all())
        if (!command.key.empty())
            rows.push_back({command.key, without_mnemonics(command.words), menu_words(command.menu),
                            command.help ? words::_(command.help) : std::string()});
    for (const auto& fixed : fixed_keys)
        rows.push_back({fixed.key, words::_(fixed.words), words::_("everywhere"), words::_(fixed.help)});
    return rows;
}

void show_keyboard(wxWindow* parent, const uikit::CommandTable& commands, desk::Preferences& preferences)
{
    wxDialog dialog(parent, wxID_ANY, _("Keyboard"), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    using uikit::Align;
    auto* list = new uikit::RowList<Row>(
        &dialog, "shell.keyboard",
        {{"key", N_("Key"), 130, Align::left, [](const Row& row) { return row.key; }},
         {"command", N_("Command"), 220, Align::left, [](const Row& row) { return row.command; }},
         {"menu", N_("Menu"), 90, Align::left, [](const Row& row) { return row.menu; }},
         {"help", N_("What it does"), 380, Align::left, [](const Row& row) { return row.help; }}},
        [](const Row& row) { return row.id; }, preferences);
    std::vector<Row> rows;
    for (const auto& row : key_rows(commands))
        rows.push_back({row, std::int64_t(rows.size()) + 1});
    list->show(std::make_shared<const std::vector<Row>>(std::move(rows)));
    auto* close = new wxButton(&dialog, wxID_CANCEL, _("Close"));
    close->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list, wxSizerFlags(1).Expand().Border(wxALL, gap(&dialog)));
    all->Add(close, wxSizerFlags().Right().Border(wxRIGHT | wxBOTTOM, gap(&dialog)));
    dialog.SetSizer(all);
    dialog.SetSize(dialog.FromDIP(wxSize(880, 560)));
    dialog.CentreOnParent();
    list->control().SetFocus();
    dialog.ShowModal();
}

} // namespace hedef::shell
