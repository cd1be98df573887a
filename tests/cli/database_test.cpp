#include "program_run.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace hedef::testing;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(database_test)

namespace {

const TestBackend both[] = {TestBackend::sqlite, TestBackend::postgres_odbc};
auto backends()
{
    return boost::unit_test::data::make(both);
}

} // namespace

BOOST_DATA_TEST_CASE(a_database_is_made_once, backends(), backend)
{
    const TestDatabase database(backend, false);
    const auto made = hedefctl(
        database, {"database", "create", "--company", "Örnek A.Ş.", "--currency", "EUR", "--fiscal-year-start", "4"});
    BOOST_TEST(made.code == 0, made.err);
    const auto again = hedefctl(database, {"database", "create"});
    BOOST_TEST(again.code == 1);
    BOOST_TEST(again.err.find("Nothing was written.") != std::string::npos, again.err);
    const auto info = hedefctl(database, {"--format", "json", "database", "info"});
    BOOST_REQUIRE_MESSAGE(info.code == 0, info.err);
    const auto object = Json::parse(info.out);
    BOOST_TEST(object.at("company") == "Örnek A.Ş.");
    BOOST_TEST(object.at("schema_version").get<int>() > 0);
    BOOST_TEST(object.at("min_compatible").get<int>() > 0);
    BOOST_TEST(object.at("backend") == (backend == TestBackend::sqlite ? "sqlite" : "postgresql"));
    BOOST_TEST(object.at("rows").at("company") == 1);
    BOOST_TEST(object.at("rows").at("person") == 0);
    if (backend == TestBackend::postgres_odbc)
        BOOST_TEST(info.out.find(PostgresServer::shared().password()) == std::string::npos);
    const auto check = hedefctl(database, {"--format", "json", "database", "check"});
    BOOST_TEST(check.code == 0, check.err);
    BOOST_TEST(Json::parse(check.out).at("ok") == true);
    const auto upgrade = hedefctl(database, {"database", "upgrade"});
    BOOST_TEST(upgrade.code == 0, upgrade.err);
}

BOOST_DATA_TEST_CASE(a_company_that_cannot_be_leaves_no_database, backends(), backend)
{
    const TestDatabase database(backend, false);
    const auto answer = hedefctl(database, {"database", "create", "--currency", "XXQ"});
    BOOST_TEST(answer.code != 0);
    BOOST_TEST(answer.err.find("XXQ") != std::string::npos, answer.err);
    const auto info = hedefctl(database, {"database", "info"});
    BOOST_TEST(info.code != 0);
}

BOOST_DATA_TEST_CASE(a_backup_comes_back_on_any_database, backends(), backend)
{
    const TestDatabase source(backend, false), target(backend, false);
    const TempFolder folder;
    const std::string file = folder.file("copy of it.db");
    BOOST_REQUIRE(hedefctl(source, {"database", "create", "--company", "Kaynak"}).code == 0);
    const auto backup = hedefctl(source, {"database", "backup", file});
    BOOST_REQUIRE_MESSAGE(backup.code == 0, backup.err);
    BOOST_TEST(hedefctl(source, {"database", "backup", file}).code == 1);
    const auto restore = hedefctl(target, {"database", "restore", file});
    BOOST_REQUIRE_MESSAGE(restore.code == 0, restore.err);
    const auto info = Json::parse(hedefctl(target, {"--format", "json", "database", "info"}).out);
    BOOST_TEST(info.at("company") == "Kaynak");
    const auto text = folder.file("text.db");
    write_file(text, "this is no database at all, only a text that is long enough to look like a file");
    const auto refused = hedefctl(target, {"database", "restore", text});
    BOOST_TEST(refused.code == 3);
    BOOST_TEST(refused.err.find(text) != std::string::npos, refused.err);
    BOOST_TEST(refused.err.find("Nothing was written.") != std::string::npos, refused.err);
}

BOOST_AUTO_TEST_CASE(what_is_no_database_is_left_alone)
{
    const TempFolder folder;
    const std::string text = "name,amount\nAda,100\n";
    write_file(folder.path() / "list.csv", text);
    for (const auto& command : {"create", "info", "check", "upgrade"}) {
        const auto answer = hedefctl({"--database", "sqlite:" + folder.file("list.csv"), "database", command});
        BOOST_TEST(answer.code == 4, command << ": " << answer.err);
        BOOST_TEST(read_file(folder.path() / "list.csv") == text);
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_not_made_by_looking)
{
    const TempFolder folder;
    const auto answer = hedefctl({"--database", "sqlite:" + folder.file("none.db"), "database", "info"});
    BOOST_TEST((answer.code == 4 || answer.code == 1), answer.err);
    BOOST_TEST(!std::filesystem::exists(folder.path() / "none.db"));
}

BOOST_AUTO_TEST_CASE(a_server_that_is_not_there_is_told)
{
    const auto answer =
        hedefctl({"--format", "json", "--database",
                  "odbc:Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=1;Database=x;UID=nobody;PWD=geheim;",
                  "database", "info"});
    BOOST_TEST(answer.code == 4);
    BOOST_TEST(Json::parse(answer.err).at("error").at("code") == "db.failure.unreachable");
    BOOST_TEST(answer.err.find("geheim") == std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(a_connection_in_another_encoding_is_told_in_both_languages)
{
    const TestDatabase database(TestBackend::postgres_odbc);
    const std::string url = "odbc:" + database.url().target + "ConnSettings={SET client_encoding TO 'LATIN5'};";
    for (const auto& [language, said] : {std::pair("en", "in another encoding than UTF-8, which would damage them"),
                                         std::pair("tr", "UTF-8 dışında bir kodlamayla taşınır ve bozulurdu")}) {
        const auto answer = hedefctl({"--language", language, "--database", url, "database", "info"});
        BOOST_TEST(answer.code == 4);
        BOOST_TEST(answer.err.find(said) != std::string::npos, answer.err);
        BOOST_TEST(answer.err.find("client_encoding") != std::string::npos, answer.err);
        BOOST_TEST(answer.err.find("LATIN5, not UTF8") != std::string::npos, answer.err);
        BOOST_TEST(answer.err.find("te;st") == std::string::npos, answer.err);
    }
}

BOOST_AUTO_TEST_CASE(the_database_comes_from_the_environment_or_is_ones_own)
{
    const TempFolder folder;
    const std::string url = "sqlite:" + folder.file("a.db");
    BOOST_TEST(hedefctl({"database", "create"}, {{"HEDEF_DATABASE", url}}).code == 0);
    BOOST_TEST(std::filesystem::exists(folder.path() / "a.db"));
    const std::string own = folder.file("data");
    BOOST_TEST(hedefctl({"database", "create"}, {{"XDG_DATA_HOME", own}, {"APPDATA", own}}).code == 0);
    BOOST_TEST(std::filesystem::exists(folder.path() / "data" / "hedef" / "hedef.db"));
}

BOOST_AUTO_TEST_SUITE_END()
