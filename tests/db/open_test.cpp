#include "db/failure.h"
#include "db/migrator.h"
#include "db/odbc_connection.h"
#include "db/statement.h"
#include "support/postgres_server.h"
#include "support/process.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Done;
using base::Result;
namespace data = boost::unit_test::data;

namespace {

const base::FixedClock clock_at(base::make_date(2017, 6, 15));

void check_open(const Url& url, FailureKind kind)
{
    BOOST_CHECK_EXCEPTION(Database::open(url, clock_at), Failure, [&](const Failure& failure) {
        BOOST_TEST(std::string(name(failure.kind())) == name(kind), failure.what());
        BOOST_TEST(std::string(failure.what()).find("te;st") == std::string::npos);
        return true;
    });
}

std::vector<Url> file_urls(const std::string& path)
{
    std::vector<Url> urls{{Backend::sqlite, path}};
    if (std::ranges::count(all_backends(), TestBackend::sqlite_odbc) > 0)
        urls.push_back({Backend::odbc, "Driver=SQLite3;Database=" + path + ";"});
    return urls;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

void stamp(Database& db, int version, int min_compatible)
{
    BOOST_REQUIRE(db.write([&](Transaction& tx) -> Result<Done> {
        execute(tx,
                "insert into schema_history (version, name, checksum, min_compatible, applied_at) values (:v, 'x', "
                "'x', :m, :at)",
                {{"v", version}, {"m", min_compatible}, {"at", tx.now()}});
        return Done{};
    }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(open_test)

BOOST_AUTO_TEST_CASE(what_is_no_database_is_named_and_left_alone)
{
    TempFolder folder;
    const std::string text = folder.file("notes.txt"), missing = folder.file("missing.db"),
                      empty = folder.file("empty.db"), other = folder.file("other.db"),
                      broken = folder.file("broken.db");
    write_file(text, "Dear diary, this is a text file and no database.");
    write_file(empty, "");
    write_file(broken, std::string("SQLite format 3\0", 16) + std::string(2000, 'x'));
    {
        OpenOptions options;
        options.expect_schema = false;
        options.create_file = true;
        auto db = Database::open({Backend::sqlite, other}, clock_at, options);
        BOOST_REQUIRE(db->write(
            [](Transaction& tx) -> Result<std::int64_t> { return execute(tx, "create table cookies (name text)"); }));
    }
    const std::string other_before = read_file(other);
    const auto check_file = [](const std::string& path, FailureKind kind) {
        for (const Url& url : file_urls(path))
            check_open(url, kind);
    };
    check_file(text, FailureKind::not_a_database);
    check_file(missing, FailureKind::unreachable);
    check_file(folder.path().string(), FailureKind::unreachable);
    check_file(empty, FailureKind::schema_missing);
    check_file(other, FailureKind::schema_missing);
    check_file(broken, FailureKind::not_a_database);
    BOOST_TEST(!std::filesystem::exists(missing));
    BOOST_TEST((read_file(other) == other_before));
    BOOST_TEST(read_file(text) == "Dear diary, this is a text file and no database.");
}

BOOST_AUTO_TEST_CASE(a_server_that_cannot_be_reached_is_named)
{
    const PostgresServer& server = PostgresServer::shared();
    TestDatabase database(TestBackend::postgres_odbc);
    const std::string good = database.url().target;
    check_open({Backend::odbc, replaced(good, "it's", "its")}, FailureKind::unreachable);
    check_open({Backend::odbc, replaced(good, std::to_string(server.port()), "1")}, FailureKind::unreachable);
    check_open({Backend::odbc, replaced(good, "UID=hedef", "UID=nobody")}, FailureKind::unreachable);
    check_open({Backend::odbc, replaced(good, database.name(), "nowhere")}, FailureKind::unreachable);
    check_open({Backend::odbc, "Driver={No Such Driver};Server=127.0.0.1;"}, FailureKind::unreachable);
    check_open({Backend::odbc, "rubbish"}, FailureKind::unreachable);
    check_open({Backend::odbc, replaced(good, "SSLmode=require", "SSLmode=disable")}, FailureKind::unreachable);
}

BOOST_AUTO_TEST_CASE(tls_is_checked_as_the_person_asked)
{
    const PostgresServer& server = PostgresServer::shared();
    TestDatabase database(TestBackend::postgres_odbc), stranger(TestBackend::postgres_odbc);
    const std::string full = "SSLmode=verify-full;pqopt={sslrootcert=";
    const std::string good = replaced(database.url().target, "SSLmode=require;", full + server.certificate() + "};");
    BOOST_TEST(Database::open({Backend::odbc, good}, clock_at) != nullptr);
    TempFolder folder;
    write_file(folder.file("wrong.crt"), "not a certificate");
    check_open(
        {Backend::odbc, replaced(database.url().target, "SSLmode=require;", full + folder.file("wrong.crt") + "};")},
        FailureKind::unreachable);
}

BOOST_AUTO_TEST_CASE(the_password_may_come_from_the_side)
{
    TestDatabase database(TestBackend::postgres_odbc);
    const std::string without = replaced(database.url().target, "PWD={it's {a}} te;st};", "");
    check_open({Backend::odbc, without}, FailureKind::unreachable);
    OpenOptions options;
    options.password = PostgresServer::shared().password();
    BOOST_TEST(Database::open({Backend::odbc, without}, clock_at, options) != nullptr);
    set_environment("HEDEF_PASSWORD", options.password);
    BOOST_TEST(Database::open({Backend::odbc, without}, clock_at) != nullptr);
    set_environment("HEDEF_PASSWORD", "");
}

BOOST_AUTO_TEST_CASE(connections_over_a_network_ask_for_tls)
{
    const OpenOptions options;
    auto has = [&](const std::string& given, const std::string& part) {
        return complete_connection_string(given, options).find(part) != std::string::npos;
    };
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=db.example.com;", "SSLmode=require;"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=127.0.0.1;", "SSLmode=prefer;"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=/run/postgresql;", "SSLmode=prefer;"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=h;sslmode=disable;", "sslmode=disable;"));
    BOOST_TEST(!has("Driver={PostgreSQL Unicode};Server=h;sslmode=disable;", "SSLmode"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=h;", "pqopt={connect_timeout=5 tcp_user_timeout=8000};"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};pqopt={connect_timeout=9};",
                   "pqopt={connect_timeout=9 tcp_user_timeout=8000};"));
    BOOST_TEST(has("Driver={PostgreSQL Unicode};Server=h;", "UseServerSidePrepare=0;"));
    BOOST_TEST(!has("Driver=SQLite3;Database=x;", "SSLmode"));
}

BOOST_DATA_TEST_CASE(old_and_new_schemas_are_told_apart, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    const int known = Migrator(*database.open()).state().known;
    stamp(*database.open(), known + 1, known); // a newer one that lets us work
    BOOST_TEST(database.open()->poll_changes().empty());
    stamp(*database.open(), known + 2, known + 1);
    check_open(database.url(), FailureKind::schema_ahead);
    OpenOptions options;
    options.expect_schema = false;
    auto db = database.open(options);
    BOOST_CHECK_EXCEPTION(Migrator(*db).upgrade(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::schema_ahead; });
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> Result<std::int64_t> {
        return execute(tx, "delete from schema_history where version >= :known", {{"known", known}});
    }));
    check_open(database.url(), FailureKind::schema_behind);
}

BOOST_DATA_TEST_CASE(an_empty_database_has_no_schema, data::make(std::vector{TestBackend::postgres_odbc}), backend)
{
    TestDatabase database(backend, false);
    check_open(database.url(), FailureKind::schema_missing);
}

BOOST_AUTO_TEST_CASE(backslashes_that_mean_something_in_literals_are_refused)
{
    TestDatabase database(TestBackend::postgres_odbc);
    PostgresServer::shared().run("alter database " + database.name() + " set standard_conforming_strings = off");
    check_open(database.url(), FailureKind::damages_text);
}

BOOST_AUTO_TEST_CASE(a_second_desk_opens_while_another_writes)
{
    for (TestBackend backend : all_backends()) {
        TestDatabase database(backend);
        auto db = database.open();
        BOOST_REQUIRE(db->write([&](Transaction& tx) -> Result<Done> {
            execute(tx, "insert into self_test (id) values (1)");
            BOOST_TEST(database.open() != nullptr);
            return Done{};
        }));
    }
}

BOOST_AUTO_TEST_SUITE_END()
