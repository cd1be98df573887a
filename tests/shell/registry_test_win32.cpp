#include "shell/preferences_file_json.h"
#include "shell/registry.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <windows.h>

using namespace hedef;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(registry_test)

namespace {

const std::string key = "Software\\Hedef tests";

// A key of the test's own, gone at the end.
struct Clean
{
    Clean() { go(); }
    ~Clean() { go(); }
    static void go() { ::RegDeleteTreeA(HKEY_CURRENT_USER, key.c_str()); }
};

} // namespace

BOOST_AUTO_TEST_CASE(texts_come_back_from_the_registry_as_they_went)
{
    const Clean clean;
    BOOST_TEST(registry_texts(key).empty());
    const std::string much(100'000, 'x');
    const RegistryTexts texts{{"sqlite:C:\\Iş\\a.db 1920x1080", "ığüşöç €\n2"}, {"empty", ""}, {"much", much}};
    BOOST_TEST(write_registry(key, texts));
    BOOST_TEST((registry_texts(key) == texts));
    BOOST_TEST(write_registry(key, {{"empty", "no more"}}));
    BOOST_TEST((registry_texts(key) == RegistryTexts{{"empty", "no more"}}));
}

BOOST_AUTO_TEST_CASE(settings_stand_in_the_registry_and_what_a_file_had_is_taken_over_once)
{
    const Clean clean;
    const testing::TempFolder folder;
    const auto file = folder.path() / "desk.json";
    {
        PreferencesFile before(file);
        before.set_own("language", "tr");
        before.of("ada 1920x1080");
        before.set("list.columns", "name=120|Ünal");
    }
    {
        PreferencesFile taken_over(file, key);
        BOOST_TEST(taken_over.own("language").value_or("") == "tr");
    }
    BOOST_TEST(registry_texts(key + "\\Desk").at("language") == "tr");
    std::filesystem::remove(file);
    {
        PreferencesFile again(file, key);
        again.of("ada 1920x1080");
        BOOST_TEST(again.get("list.columns").value_or("") == "name=120|Ünal");
        again.set_own("language", "en");
        BOOST_TEST(again.write());
    }
    BOOST_TEST(registry_texts(key + "\\Desk").at("language") == "en");
    BOOST_TEST(!std::filesystem::exists(file));
}

BOOST_AUTO_TEST_SUITE_END()
