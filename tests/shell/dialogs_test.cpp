#include "shell/commands.h"
#include "shell/dialogs/about_dialog.h"
#include "shell/dialogs/keyboard_dialog.h"
#include "shell/dialogs/settings_dialog.h"
#include "uikit/text.h"
#include "window_support/window_test.h"
#include "words/language.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/combobox.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(dialogs_test)

namespace {

// In both languages; a picture of each for whoever says where to.
template <class F> void in_both_languages(F show)
{
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        words::speak(language);
        show(std::string(language == words::Language::english ? "en" : "tr"));
    }
    words::speak(words::Language::english);
}

void picture_of(const std::string& name)
{
    settle();
    if (const char* where = std::getenv("HEDEF_PICTURES")) picture(where + ("/" + name + ".png"));
}

} // namespace

BOOST_AUTO_TEST_CASE(every_key_of_a_command_is_listed_once)
{
    uikit::CommandTable commands;
    commands.add(general_commands());
    const auto rows = key_rows(commands);
    for (const auto& command : commands.all()) {
        if (command.key.empty()) continue;
        const auto times = std::ranges::count(rows, command.key, &KeyRow::key);
        BOOST_TEST(times == 1, command.key);
    }
    for (const auto& row : rows) {
        BOOST_TEST(!row.command.empty());
        BOOST_TEST(row.command.find('&') == std::string::npos);
        BOOST_TEST(!row.menu.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_keys_are_shown_in_a_list)
{
    in_both_languages([](const std::string& language) {
        uikit::CommandTable commands;
        commands.add(general_commands());
        desk::ForgetfulPreferences preferences;
        bool shown = false;
        answer_next_dialog([&](wxDialog& dialog) {
            shown = true;
            picture_of(language + "-keyboard");
            dialog.EndModal(wxID_CANCEL);
        });
        show_keyboard(nullptr, commands, preferences);
        BOOST_TEST(shown);
    });
}

BOOST_AUTO_TEST_CASE(settings_are_given_when_they_are_applied_and_other_than_before)
{
    in_both_languages([](const std::string& language) {
        const Settings now{words::spoken(), 100};
        answer_next_dialog([&](wxDialog& dialog) {
            picture_of(language + "-settings");
            dialog.EndModal(wxID_CANCEL);
        });
        BOOST_TEST(!ask_settings(nullptr, now));
        answer_next_dialog([](wxDialog& dialog) { click(dialog.FindWindow(wxID_OK)); });
        BOOST_TEST(!ask_settings(nullptr, now)); // nothing was changed
        answer_next_dialog([](wxDialog& dialog) {
            auto* size = wxDynamicCast(named(&dialog, uikit::utf8(wxControl::RemoveMnemonics(uikit::_("&Text size")))),
                                       wxComboBox);
            BOOST_REQUIRE(size);
            size->SetSelection(3);
            wxCommandEvent event(wxEVT_COMBOBOX, size->GetId());
            event.SetEventObject(size);
            event.SetInt(3);
            size->ProcessWindowEvent(event);
            click(dialog.FindWindow(wxID_OK));
        });
        const auto chosen = ask_settings(nullptr, now);
        BOOST_REQUIRE(chosen.has_value());
        BOOST_TEST(chosen->text_size == 125);
        BOOST_TEST((chosen->language == now.language));
    });
}

BOOST_AUTO_TEST_CASE(about_says_version_and_licences)
{
    in_both_languages([](const std::string& language) {
        answer_next_dialog([&](wxDialog& dialog) {
            picture_of(language + "-about");
            dialog.EndModal(wxID_CANCEL);
        });
        show_about(nullptr, "1.2.3", "sqlite:a.db");
    });
    BOOST_TEST(components().size() > 5u);
}

BOOST_AUTO_TEST_SUITE_END()
