// A connection whose texts are not UTF-8 is refused before anything is read or written: the server would make other
// letters of them, unseen, because they come back as they went.
#include "base/text.h"
#include "db/failure.h"
#include "db/statement.h"
#include "support/postgres_server.h"
#include "support/process.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

const base::FixedClock clock_at(base::make_date(2017, 6, 15));

const std::vector<std::string> settings{
    "ConnSettings=SET client_encoding TO 'LATIN5';",
    "ConnSettings={set client_encoding to 'UTF8'; set client_encoding to 'LATIN5'};",
    "ConnSettings={SET client_encoding TO 'WIN1254'};", "ConnSettings={SET client_encoding TO 'SQL_ASCII'};",
    "A6={SET client_encoding TO 'LATIN1'};"};

const std::vector<std::string> overruled{
    "ConnSettings={set names 'LATIN5'};", "ConnSettings={select set_config('client_encoding', 'LATIN5', false)};",
    "pqopt={client_encoding=LATIN5};", "pqopt={options=-cclient_encoding=LATIN5};"};

void check_refused(const Url& url, const OpenOptions& options, const std::string& said)
{
    BOOST_CHECK_EXCEPTION(Database::open(url, clock_at, options), Failure, [&](const Failure& failure) {
        BOOST_TEST(std::string(name(failure.kind())) == "wrong_encoding", failure.what());
        BOOST_TEST(std::string(failure.what()).find(said) != std::string::npos, failure.what());
        return true;
    });
}

// Turkish and emoji go in, and the server has as many letters as were sent.
void check_letters(const TestDatabase& database, const std::string& setting = "")
{
    auto db = Database::open({Backend::odbc, database.url().target + setting}, clock_at);
    const std::string text = "İstanbul ığüşöç 🎯";
    const auto letters = db->write([&](Transaction& tx) -> base::Result<std::int64_t> {
        execute(tx, "insert into self_test (id, word) values (:id, :word)", {{"id", 1}, {"word", text}});
        return select_number(tx, "select char_length(word) from self_test where id = 1").value();
    });
    BOOST_TEST(*letters == static_cast<std::int64_t>(base::length(text)));
    std::vector<std::string> read;
    db->read([&](Transaction& tx) { return select(tx, "select word from self_test", {}, read); });
    BOOST_TEST((read == std::vector{text}));
}

} // namespace

BOOST_AUTO_TEST_SUITE(encoding_test)

BOOST_DATA_TEST_CASE(a_connection_in_another_encoding_is_refused, data::make(postgres_drivers()) * data::make(settings),
                     backend, setting)
{
    TestDatabase database(backend);
    const Url url{Backend::odbc, database.url().target + setting};
    check_refused(url, {}, "the connection's encoding is ");
    OpenOptions for_a_new_company;
    for_a_new_company.expect_schema = false;
    check_refused(url, for_a_new_company, "the connection's encoding is ");
}

BOOST_DATA_TEST_CASE(a_database_in_another_encoding_is_refused, data::make(postgres_drivers()), backend)
{
    TestDatabase database(backend, false);
    const PostgresServer& server = PostgresServer::shared();
    for (const std::string encoding : {"LATIN5", "SQL_ASCII"}) {
        server.drop_database(database.name());
        server.run("create database " + database.name() + " template template0 encoding '" + encoding +
                   "' lc_collate 'C' lc_ctype 'C'");
        OpenOptions for_a_new_company;
        for_a_new_company.expect_schema = false;
        check_refused(database.url(), for_a_new_company, "the database's encoding is " + encoding);
    }
}

BOOST_DATA_TEST_CASE(what_the_server_takes_for_usual_does_not_count, data::make(postgres_drivers()), backend)
{
    TestDatabase database(backend);
    PostgresServer::shared().run("alter database " + database.name() + " set client_encoding = 'LATIN5'");
    check_letters(database);
}

BOOST_DATA_TEST_CASE(what_the_environment_says_does_not_count, data::make(postgres_drivers()), backend)
{
    TestDatabase database(backend);
    set_environment("PGCLIENTENCODING", "LATIN5");
    check_letters(database);
    set_environment("PGCLIENTENCODING", "");
}

// The driver speaks UTF-8 all the same.
BOOST_DATA_TEST_CASE(settings_that_the_driver_overrules_do_no_harm,
                     data::make(postgres_drivers()) * data::make(overruled), backend, setting)
{
    TestDatabase database(backend);
    check_letters(database, setting);
}

// What opening a database finds out by writing and reading texts, whatever the reason.
BOOST_DATA_TEST_CASE(a_server_that_gives_back_other_texts_is_refused, data::make(postgres_drivers()), backend)
{
    const std::vector<std::string> losses{"new.word := left(new.word, 10)", "new.word := rtrim(new.word)",
                                          "new.word := translate(new.word, 'ğış', 'gis')",
                                          "new.word := replace(new.word, '🎯', '#')",
                                          "new.number := cast(new.number as double precision) / 2"};
    TestDatabase database(backend);
    const PostgresServer& server = PostgresServer::shared();
    for (const std::string& loss : losses) {
        server.run("create or replace function lose() returns trigger language plpgsql as $$ begin " + loss +
                       "; return new; end $$; create or replace trigger lose before insert on self_test for each row "
                       "execute function lose()",
                   database.name());
        BOOST_CHECK_EXCEPTION(Database::open(database.url(), clock_at), Failure, [&](const Failure& failure) {
            BOOST_TEST(std::string(name(failure.kind())) == "damages_text", loss << ": " << failure.what());
            return true;
        });
    }
    server.run("drop trigger lose on self_test", database.name());
    BOOST_TEST(Database::open(database.url(), clock_at) != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
