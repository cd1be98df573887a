#include "support/shared_folder.h"
#include "words/words.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(sentences_test)

namespace {

std::set<std::string> codes()
{
    std::set<std::string> all;
    for (const auto& table : words::tables())
        for (const auto& row : table)
            all.insert(std::string(row.code));
    return all;
}

// Codes that stand in the sources as they are: {"code"}, ("code") behind the names of what makes refusals. The file
// each was seen in.
std::map<std::string, std::string> codes_in_sources()
{
    static const std::regex form(
        R"re((?:Refusal\s*\{\s*|bad_input\(\s*|wrong_usage\(\s*|refuse[a-z_]*\((?:[a-z_]+,\s*)*|refused\()"([a-z_]+(?:\.[a-z0-9_]+)+)")re");
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(testing::source_folder() / "src")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        std::ifstream in(entry.path());
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at)
            found.emplace((*at)[1], entry.path().filename().string());
    }
    return found;
}

std::string as_it_is(const char* english)
{
    return english;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_refusal_in_the_sources_has_a_sentence)
{
    const auto known = codes();
    const auto used = codes_in_sources();
    BOOST_TEST(used.size() > 50);
    for (const auto& [code, file] : used)
        BOOST_TEST(known.count(code) == 1, code << " (" << file << ") has no sentence");
}

BOOST_AUTO_TEST_CASE(a_code_stands_in_one_table)
{
    std::set<std::string_view> seen;
    for (const auto& table : words::tables())
        for (const auto& row : table)
            BOOST_TEST(seen.insert(row.code).second, row.code);
}

BOOST_AUTO_TEST_CASE(sentences_end_like_sentences)
{
    for (const auto& table : words::tables())
        for (const auto& row : table) {
            const std::string english = row.english;
            BOOST_REQUIRE(!english.empty());
            BOOST_TEST((english.back() == '.' || english.back() == '?' || english.back() == '}' ||
                        english.back() == ')' || std::isalpha(english.back())),
                       english);
        }
}

BOOST_AUTO_TEST_CASE(blanks_are_filled)
{
    const std::vector<std::string> args{"one", "two"};
    BOOST_TEST(words::filled("{2}, {1} and {3} of {field}; {x}", args, "share") == "two, one and  of share; {x}");
    BOOST_TEST(words::filled("no blank {", args) == "no blank {");
}

BOOST_AUTO_TEST_CASE(a_code_without_words_is_shown_with_its_arguments)
{
    BOOST_TEST(words::sentence({"nobody.knows", "amount", {"1", "2"}, base::RefusalKind::rule, {}}, as_it_is) ==
               "nobody.knows [amount]: 1, 2");
}

BOOST_AUTO_TEST_CASE(a_place_is_told_as_far_as_it_is_known)
{
    BOOST_TEST(words::place({"a.csv", 3, 5}) == "a.csv:3:5: ");
    BOOST_TEST(words::place({"a.csv", 3, 0}) == "a.csv:3: ");
    BOOST_TEST(words::place({"a.csv", 0, 0}) == "a.csv: ");
    BOOST_TEST(words::place({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
