#include "program_run.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace hedef::testing;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(usage_test)

namespace {

struct Wrong
{
    std::vector<std::string> words;
    const char* said;
};
std::ostream& operator<<(std::ostream& out, const Wrong& wrong)
{
    for (const auto& word : wrong.words)
        out << word << " ";
    return out;
}

const Wrong wrong[] = {
    {{}, "A command is missing"},
    {{"database"}, "A command is missing"},
    {{"fly"}, "fly"},
    {{"database", "info", "--loud"}, "--loud"},
    {{"--format", "xml", "database", "info"}, "--format"},
    {{"demo", "create", "--people", "many"}, "--people"},
    {{"--language", "de", "database", "info"}, "en and tr"},
    {{"targets", "allocate", "--total", "1.00"}, "--weights"},
    {{"targets", "allocate", "--total", "1,00", "--weights", "w.csv"}, "“1,00” is no amount"},
    {{"targets", "allocate", "--total", "1.001", "--weights", "w.csv"}, "at most 2"},
    {{"commissions", "evaluate", "--plan"}, "--plan"},
    {{"commissions", "evaluate", "--plan", "p", "--credits", "c", "--people", "q", "--period", "2017-Q5"},
     "“2017-Q5” is no period"},
    {{"--database", "mysql:x", "database", "info"}, "sqlite:PATH or odbc:"},
    {{"import", "planets", "a.csv"}, "people"},
    {{"import", "people"}, "FILE"},
    {{"import", "undo", "x"}, "“x” is no number"},
    {{"import", "people", "a.csv", "--on-duplicate", "drop"}, "skip, update, refuse"},
    {{"targets", "attainment", "--by", "planet"}, "person, team, territory"},
};

} // namespace

BOOST_DATA_TEST_CASE(wrong_usage_says_what_is_wrong, boost::unit_test::data::make(wrong), one)
{
    const auto answer = hedefctl(one.words);
    BOOST_TEST(answer.code == 2);
    BOOST_TEST(answer.out == "");
    BOOST_TEST(answer.err.find(one.said) != std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_told_as_json_when_json_was_asked_for)
{
    const auto answer = hedefctl({"--format", "json", "targets", "allocate", "--total", "x", "--weights", "w.csv"});
    BOOST_TEST(answer.code == 2);
    const auto error = Json::parse(answer.err).at("error");
    BOOST_TEST(error.at("code") == "cli.usage.amount");
    BOOST_TEST(error.at("field") == "--total");
    BOOST_TEST(error.at("file").is_null());
    BOOST_TEST(!error.at("message").get<std::string>().empty());
}

BOOST_AUTO_TEST_CASE(help_speaks_both_languages)
{
    const auto english = hedefctl({"--help"});
    BOOST_TEST(english.code == 0);
    BOOST_TEST(english.out.find("commissions") != std::string::npos);
    BOOST_TEST(english.out.find("Options") != std::string::npos);
    const auto turkish = hedefctl({"--language", "tr", "commissions", "evaluate", "--help"});
    BOOST_TEST(turkish.code == 0);
    BOOST_TEST(turkish.out.find("Seçenekler") != std::string::npos, turkish.out);
    BOOST_TEST(turkish.out.find("yalnızca bu dönem") != std::string::npos, turkish.out);
}

BOOST_AUTO_TEST_CASE(the_language_comes_from_the_environment_without_an_option)
{
    const auto turkish = hedefctl({}, {{"LC_ALL", "tr_TR.UTF-8"}});
    BOOST_TEST(turkish.err.find("Komut eksik.") != std::string::npos, turkish.err);
    const auto overruled = hedefctl({"--language", "en"}, {{"LC_ALL", "tr_TR.UTF-8"}});
    BOOST_TEST(overruled.err.find("A command is missing.") != std::string::npos);
    const auto other = hedefctl({}, {{"LC_ALL", ""}, {"LANG", "de_DE.UTF-8"}});
    BOOST_TEST(other.err.find("A command is missing.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_version_is_told)
{
    const auto answer = hedefctl({"--version"});
    BOOST_TEST(answer.code == 0);
    BOOST_TEST(answer.out.find("hedefctl ") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
