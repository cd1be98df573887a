#include "program_run.h"
#include "support/shared_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <csignal>
#include <iostream>
#include <thread>

using namespace hedef::testing;
using Json = nlohmann::json;

// A company's way through the program: import, targets, plan, run; the same on every database.
BOOST_AUTO_TEST_SUITE(sales_test)

namespace {

const std::string plan_text =
    R"({"name": "Field 2017", "currency": "TRY", "period": "quarter", "effective": {"from": "2017-01-01"},
  "components": [{"id": "base", "type": "rate", "measure": "revenue", "rates": [{"when": {"category": ["GTX"]}, "rate": "0.07"}, {"rate": "0.05"}]},
                 {"id": "team", "type": "override", "of": "credits", "scope": "direct", "measure": "revenue", "rate": "0.01"}]})";

std::optional<std::string> crm_folder()
{
    const auto shared = shared_folder();
    if (shared && std::filesystem::exists(*shared / "data" / "crm")) return (*shared / "data" / "crm").string();
    std::cout << "skipped: no ../shared\n";
    return std::nullopt;
}

// What a company prints for the same commands; compared between databases.
std::string way_through(const TestDatabase& database, const std::string& crm, const TempFolder& folder)
{
    write_file(folder.path() / "plan.json", plan_text);
    std::string all;
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--format", "json"});
        const auto answer = hedefctl(database, words);
        BOOST_TEST(answer.code == 0, words[2] << " " << words[3] << ": " << answer.err);
        all += answer.out;
        return answer.out;
    };
    run({"database", "create", "--company", "Maven"});
    run({"import", "crm", crm, "--accept-matches"});
    run({"territories", "tree"});
    run({"territories", "problems", "--on", "2017-12-31"});
    run({"opportunities", "list", "--stage", "Won", "--period", "2017-Q3"});
    run({"commissions", "plan", "import", folder.file("plan.json"), "--assign", "all"});
    for (const std::string quarter : {"2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"}) {
        run({"targets", "attainment", "--period", quarter, "--by", "territory"});
        run({"commissions", "calculate", "--period", quarter, "--plan", "Field 2017"});
    }
    run({"commissions", "explain", "1", "Darcel Schlecht"});
    run({"database", "check"});
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(sqlite_and_postgresql_answer_alike_to_the_byte)
{
    const auto crm = crm_folder();
    if (!crm) return;
    const TempFolder folder;
    const TestDatabase sqlite(TestBackend::sqlite, false), postgres(TestBackend::postgres_odbc, false);
    const auto one = way_through(sqlite, *crm, folder), other = way_through(postgres, *crm, folder);
    BOOST_TEST(one.size() > 100'000);
    BOOST_TEST((one == other));
}

BOOST_AUTO_TEST_CASE(the_crm_folder_comes_in_whole_and_only_once)
{
    const auto crm = crm_folder();
    if (!crm) return;
    const TestDatabase database(TestBackend::sqlite, false);
    BOOST_REQUIRE(hedefctl(database, {"database", "create"}).code == 0);
    const auto doubtful = hedefctl(database, {"--format", "json", "import", "crm", *crm});
    BOOST_TEST(doubtful.code == 3);
    BOOST_TEST(Json::parse(hedefctl(database, {"--format", "json", "database", "info"}).out).at("rows").at("person") ==
               0);

    const auto first = hedefctl(database, {"--format", "json", "import", "crm", *crm, "--accept-matches"});
    BOOST_REQUIRE_MESSAGE(first.code == 0, first.err);
    const auto files = Json::parse(first.out).at("files");
    BOOST_REQUIRE(files.size() == 4);
    BOOST_TEST(files.at(3).at("created") == 8800);
    BOOST_TEST(files.at(3).at("matches").at(0).at("from") == "GTXPro");
    const auto won =
        Json::parse(hedefctl(database, {"--format", "json", "opportunities", "list", "--stage", "Won"}).out).at("rows");
    BOOST_TEST(won.size() == 4238);

    const auto before = hedefctl(database, {"--format", "json", "database", "info"}).out;
    const auto again = hedefctl(database, {"--format", "json", "import", "crm", *crm, "--accept-matches"});
    BOOST_TEST(again.code == 0);
    const auto unchanged = Json::parse(again.out).at("files");
    for (const auto& file : unchanged) {
        BOOST_TEST(file.at("created") == 0);
        BOOST_TEST(file.at("updated") == 0);
    }
    BOOST_TEST(hedefctl(database, {"--format", "json", "database", "info"}).out == before);
    const auto undone = hedefctl(database, {"import", "undo", "1"});
    BOOST_TEST(undone.code == 0, undone.err);
    BOOST_TEST(
        Json::parse(hedefctl(database, {"--format", "json", "database", "info"}).out).at("rows").at("opportunity") ==
        0);
}

BOOST_AUTO_TEST_CASE(refused_rows_go_to_a_file_and_come_back_mended)
{
    const TestDatabase database(TestBackend::sqlite, false);
    const TempFolder folder;
    BOOST_REQUIRE(hedefctl(database, {"database", "create"}).code == 0);
    write_file(folder.path() / "people.csv", "id,name,hired_on\nP1,Ada,2017-01-01\nP2,Bora,2017-02-30\n");
    const auto refused = hedefctl(database, {"import", "people", folder.file("people.csv")});
    BOOST_TEST(refused.code == 3);
    BOOST_TEST(refused.err.find("people.csv:3:3: ") != std::string::npos, refused.err);
    const auto partly = hedefctl(database, {"--format", "json", "import", "people", folder.file("people.csv"),
                                            "--rejects", folder.file("bad.csv")});
    BOOST_TEST(partly.code == 0, partly.err);
    BOOST_TEST(Json::parse(partly.out).at("created") == 1);
    BOOST_TEST(Json::parse(partly.out).at("refused") == 1);
    auto bad = read_file(folder.path() / "bad.csv");
    const auto at = bad.find("2017-02-30");
    BOOST_REQUIRE(at != std::string::npos);
    write_file(folder.path() / "bad.csv", bad.replace(at, 10, "2017-02-28"));
    BOOST_TEST(hedefctl(database, {"import", "people", folder.file("bad.csv")}).code == 0);
}

BOOST_AUTO_TEST_CASE(what_is_exported_comes_in_again_unchanged)
{
    const TestDatabase database(TestBackend::sqlite, false);
    const TempFolder folder;
    BOOST_REQUIRE(hedefctl(database, {"demo", "create"}).code == 0);
    for (const std::string kind : {"people", "products", "customers", "opportunities", "credits", "targets"})
        for (const std::string ending : {".csv", ".json"}) {
            const auto file = folder.file(kind + ending);
            const auto out = hedefctl(database, {"export", kind, file});
            BOOST_REQUIRE_MESSAGE(out.code == 0, kind << ending << ": " << out.err);
            const auto in = hedefctl(database, {"--format", "json", "import", kind, file});
            BOOST_REQUIRE_MESSAGE(in.code == 0, kind << ending << ": " << in.err);
            const auto report = Json::parse(in.out);
            BOOST_TEST(report.at("created") == 0, kind << ending);
            BOOST_TEST(report.at("updated") == 0, kind << ending);
        }
}

#ifndef _WIN32 // there Ctrl+C must be typed: tests/windows/console_test.sh
BOOST_AUTO_TEST_CASE(a_wish_to_stop_leaves_nothing_half_written)
{
    const TestDatabase database(TestBackend::sqlite, false);
    BOOST_REQUIRE(hedefctl(database, {"database", "create"}).code == 0);
    const TempFolder folder;
    std::string rows = "id,name\n";
    for (int i = 0; i < 300'000; ++i)
        rows += std::to_string(i) + ",Kişi " + std::to_string(i) + "\n";
    write_file(folder.path() / "people.csv", rows);
    ProgramRun import(
        {"--format", "json", "--database", url_text(database), "import", "people", folder.file("people.csv")});
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    BOOST_REQUIRE(import.process().running());
    BOOST_REQUIRE(import.process().interrupt());
    const auto answer = import.finish();
    BOOST_TEST(answer.code == 130, answer.err);
    BOOST_TEST(Json::parse(answer.err).at("error").at("code") == "cli.interrupted");
    BOOST_TEST(answer.err.find("Nothing was written.") != std::string::npos, answer.err);
    const auto info = Json::parse(hedefctl(database, {"--format", "json", "database", "info"}).out);
    BOOST_TEST(info.at("rows").at("person") == 0);
    BOOST_TEST(hedefctl(database, {"database", "check"}).code == 0);
}
#endif

BOOST_AUTO_TEST_CASE(a_server_that_stops_in_the_middle_leaves_nothing_half_written)
{
    PostgresServer server;
    server.create_database("sales");
    const std::vector<std::string> on_server{"--format", "json", "--database",
                                             "odbc:" + server.connection_string("sales")};
    const auto words = [&](std::vector<std::string> more) {
        more.insert(more.begin(), on_server.begin(), on_server.end());
        return more;
    };
    BOOST_REQUIRE(hedefctl(words({"database", "create"})).code == 0);
    const TempFolder folder;
    std::string rows = "id,name\n";
    for (int i = 0; i < 300'000; ++i)
        rows += std::to_string(i) + ",Kişi " + std::to_string(i) + "\n";
    write_file(folder.path() / "people.csv", rows);
    ProgramRun import(words({"import", "people", folder.file("people.csv")}));
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    BOOST_REQUIRE(import.process().running());
    server.stop_at_once();
    const auto answer = import.finish();
    BOOST_TEST(answer.code == 4, answer.err);
    BOOST_TEST(Json::parse(answer.err).at("error").at("code").get<std::string>().find("db.failure.") == 0, answer.err);
    BOOST_TEST(answer.err.find("Nothing was written.") != std::string::npos, answer.err);
    BOOST_TEST(answer.err.find(server.password()) == std::string::npos);
    BOOST_TEST(hedefctl(words({"database", "info"})).code == 4);
    server.start();
    const auto info = hedefctl(words({"database", "info"}));
    BOOST_REQUIRE_MESSAGE(info.code == 0, info.err);
    BOOST_TEST(Json::parse(info.out).at("rows").at("person") == 0);
}

BOOST_AUTO_TEST_CASE(a_program_that_is_killed_leaves_nothing_half_written)
{
    const TestDatabase database(TestBackend::sqlite, false);
    BOOST_REQUIRE(hedefctl(database, {"database", "create"}).code == 0);
    const TempFolder folder;
    std::string rows = "id,name\n";
    for (int i = 0; i < 50'000; ++i)
        rows += std::to_string(i) + ",Kişi " + std::to_string(i) + "\n";
    write_file(folder.path() / "people.csv", rows);
    for (int moment = 0; moment < 8; ++moment) {
        ProgramRun import({"--database", url_text(database), "import", "people", folder.file("people.csv")});
        std::this_thread::sleep_for(std::chrono::milliseconds(40 * moment));
        import.process().kill();
        import.finish();
        const auto info = Json::parse(hedefctl(database, {"--format", "json", "database", "info"}).out);
        const auto people = info.at("rows").at("person").get<int>();
        BOOST_TEST((people == 0 || people == 50'000));
        BOOST_TEST(info.at("rows").at("import_job").get<int>() == (people ? 1 : 0));
        if (people) break;
    }
}

BOOST_AUTO_TEST_SUITE_END()
