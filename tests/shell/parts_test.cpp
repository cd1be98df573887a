#include "base/text.h"
#include "shell/commands.h"
#include "shell/options.h"
#include "shell/preferences_file_json.h"
#include "shell/status_errands.h"
#include "support/temp_folder.h"
#include "uikit/command.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace hedef;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(parts_test)

BOOST_AUTO_TEST_CASE(the_program_reads_what_it_was_started_with)
{
    const auto options = options_of({"--database", "sqlite:a.db", "--language", "tr", "--tour", "pictures"});
    BOOST_REQUIRE(bool(options));
    BOOST_TEST(options.value().database == "sqlite:a.db");
    BOOST_TEST((options.value().language == words::Language::turkish));
    BOOST_TEST(options.value().tour == "pictures");
    BOOST_TEST(options_of({"--nonsense"}).refusal().code == "shell.option_unknown");
    BOOST_TEST(options_of({"--database"}).refusal().code == "shell.option_without_value");
    BOOST_TEST(options_of({"--language", "xx"}).refusal().code == "shell.language_unknown");
    BOOST_TEST(options_of({"--help"}).value().help);
}

BOOST_AUTO_TEST_CASE(what_was_arranged_is_there_again_for_the_same_person_and_screen_only)
{
    const testing::TempFolder folder;
    const auto file = folder.path() / "a" / "desk.json";
    {
        PreferencesFile kept(file);
        kept.of("ada 1920x1080");
        kept.set("list.columns", "name=120|Ünal");
        kept.set_own("language", "tr");
    }
    PreferencesFile again(file);
    again.of("ada 1920x1080");
    BOOST_TEST(again.get("list.columns").value_or("") == "name=120|Ünal");
    BOOST_TEST(again.own("language").value_or("") == "tr");
    again.of("ada 800x600");
    BOOST_TEST(!again.get("list.columns"));
    again.of("ada 1920x1080");
    again.forget("list.");
    BOOST_TEST(!again.get("list.columns"));
}

BOOST_AUTO_TEST_CASE(a_file_of_arrangements_that_cannot_be_read_is_begun_anew)
{
    const testing::TempFolder folder;
    for (const char* content : {"", "{", "[1]", "{\"x\": 5, \"\": {\"language\": 7}}"}) {
        testing::write_file(folder.path() / "desk.json", content);
        PreferencesFile kept(folder.path() / "desk.json");
        BOOST_TEST(!kept.own("language"));
        kept.set_own("language", "en");
        BOOST_TEST(kept.write());
    }
}

BOOST_AUTO_TEST_CASE(the_newest_errand_is_shown_until_nobody_holds_it)
{
    StatusErrands errands;
    BOOST_TEST(!errands.newest());
    const auto first = errands.begin("first");
    {
        const auto second = errands.begin("second");
        second->report("write", 3, 10);
        const auto state = errands.newest();
        BOOST_REQUIRE(state.has_value());
        BOOST_TEST(state->what == "second");
        BOOST_TEST(state->phase == "write");
        BOOST_TEST(state->done == 3);
        errands.cancel_newest();
        BOOST_CHECK_THROW(second->report("write", 4, 10), base::Cancelled);
    }
    BOOST_TEST(errands.newest()->what == "first");
    first->report("read", 1, 2);
}

BOOST_AUTO_TEST_CASE(every_general_command_has_words_help_a_key_and_an_access_key_of_its_own_in_both_languages)
{
    std::set<std::string> keys;
    for (const auto& command : general_commands()) {
        BOOST_TEST(std::string(command.help).size() > 5, command.id);
        if (!command.key.empty()) BOOST_TEST(keys.insert(command.key).second, command.id);
    }
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        words::speak(language);
        std::set<std::string> access; // within a menu
        for (const auto& command : general_commands()) {
            const std::string words = words::translated(command.words);
            const auto mark = words.find('&');
            BOOST_TEST_REQUIRE(mark != std::string::npos, words);
            const auto letter = base::find_key(std::string(base::cut(words.substr(mark + 1), 1)));
            BOOST_TEST(access.insert(std::to_string(int(command.menu)) + letter).second, command.id << ": " << words);
        }
    }
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_SUITE_END()
