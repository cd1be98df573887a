#include "po_file.h"
#include "support/shared_folder.h"
#include "words/language.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(translations_test)

namespace {

std::filesystem::path i18n()
{
    return testing::source_folder() / "resources" / "i18n";
}

std::multiset<std::string> blanks(const std::string& text)
{
    static const std::regex form(R"(\{(\d|field)\})");
    return {std::sregex_token_iterator(text.begin(), text.end(), form), {}};
}

std::multiset<std::string> distinct(const std::multiset<std::string>& all)
{
    const std::set<std::string> once(all.begin(), all.end());
    return {once.begin(), once.end()};
}

struct Spoken
{
    explicit Spoken(words::Language language) { words::speak(language); }
    ~Spoken() { words::speak(words::Language::english); }
};

} // namespace

BOOST_AUTO_TEST_CASE(every_text_of_the_program_is_translated)
{
    std::set<std::string> translated;
    for (const auto& entry : testing::read_po(i18n() / "tr.po")) {
        BOOST_TEST(!entry.translation.empty(), "tr.po lacks: " << entry.id);
        BOOST_TEST(!entry.fuzzy, "tr.po is not sure of: " << entry.id);
        translated.insert(entry.id);
    }
    const auto texts = testing::read_po(i18n() / "hedef.pot");
    BOOST_TEST(texts.size() > 100);
    for (const auto& text : texts)
        BOOST_TEST(translated.count(text.id) == 1, "tr.po does not have: " << text.id);
}

BOOST_AUTO_TEST_CASE(translations_have_the_same_blanks)
{
    for (const auto& entry : testing::read_po(i18n() / "tr.po"))
        BOOST_TEST((distinct(blanks(entry.id)) == distinct(blanks(entry.translation))), entry.id);
}

BOOST_AUTO_TEST_CASE(turkish_does_not_need_the_machines_locales)
{
    const Spoken turkish(words::Language::turkish);
    BOOST_TEST(words::translated("Currency") == "Para birimi");
    BOOST_TEST(words::translated("a text that nobody translated") == "a text that nobody translated");
}

BOOST_AUTO_TEST_CASE(english_is_what_stands_in_the_sources)
{
    BOOST_TEST(words::translated("Currency") == "Currency");
    BOOST_TEST(words::_("Not understood: {1}", "x") == "Not understood: x");
}

BOOST_AUTO_TEST_CASE(every_sentence_of_the_tables_is_translated)
{
    std::set<std::string> known;
    for (const auto& entry : testing::read_po(i18n() / "tr.po"))
        known.insert(entry.id);
    for (const auto& table : words::tables())
        for (const auto& row : table)
            BOOST_TEST(known.count(row.english) == 1, row.code << ": " << row.english);
}

BOOST_AUTO_TEST_CASE(languages_are_understood_as_the_environment_writes_them)
{
    BOOST_TEST((words::parse_language("tr_TR.UTF-8") == words::Language::turkish));
    BOOST_TEST((words::parse_language("tr") == words::Language::turkish));
    BOOST_TEST((words::parse_language("en_GB") == words::Language::english));
    BOOST_TEST(!words::parse_language("de_DE.UTF-8"));
    BOOST_TEST(!words::parse_language("C"));
}

BOOST_AUTO_TEST_SUITE_END()
