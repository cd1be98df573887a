// Small things without a database: the database's address, parameters in SQL, what errors mean.
#include "db/connection_string.h"
#include "db/driver_errors.h"
#include "db/sql_text.h"
#include "db/url.h"
#include "db/utf16.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::db;

BOOST_AUTO_TEST_SUITE(text_forms_test)

BOOST_AUTO_TEST_CASE(a_database_is_named_by_scheme)
{
    BOOST_TEST(Url::parse("sqlite:/tmp/a b.db")->target == "/tmp/a b.db");
    BOOST_TEST((Url::parse("odbc:DSN=x;UID=y")->backend == Backend::odbc));
    for (const char* text : {"", "sqlite", "sqlite:", "odbc:", "postgres://x", "/tmp/x.db", "SQLITE:x"})
        BOOST_TEST(Url::parse(text).refusal().code == "db.url.unknown_scheme", text);
}

BOOST_AUTO_TEST_CASE(passwords_are_not_shown)
{
    const std::pair<const char*, const char*> cases[] = {
        {"odbc:DSN=x;PWD=secret;UID=y", "odbc:DSN=x;PWD=***;UID=y;"},
        {"odbc:DSN=x;pwd = secret", "odbc:DSN=x;pwd=***;"},
        {"odbc:Password={se;cr}}et};UID=y;", "odbc:Password=***;UID=y;"},
        {"odbc:UID=y;PWD={never closed;DSN=x", "odbc:UID=y;PWD=***;"},
        {"odbc:UID={a;b};PWD=", "odbc:UID={a;b};PWD=***;"},
        {"odbc:Driver={PostgreSQL Unicode};PWD=a=b;Server=h", "odbc:Driver={PostgreSQL Unicode};PWD=***;Server=h;"},
        {"sqlite:PWD=x", "sqlite:PWD=x"},
    };
    for (const auto& [given, shown] : cases)
        BOOST_TEST(Url::parse(given)->without_password() == shown);
}

BOOST_AUTO_TEST_CASE(connection_strings_are_read_and_written)
{
    ConnectionString string("Driver={PostgreSQL Unicode}; Server=h ;PWD={a}}b;c};;Port=5432");
    BOOST_TEST(string.value("driver") == "PostgreSQL Unicode");
    BOOST_TEST(string.value("SERVER") == "h");
    BOOST_TEST(string.value("pwd") == "a}b;c");
    BOOST_TEST(!string.has("UID"));
    string.set("UID", "x;y");
    string.set("Server", "h2");
    BOOST_TEST(string.text() == "Driver={PostgreSQL Unicode};Server=h2;PWD={a}}b;c};Port=5432;UID={x;y};");
    for (const char* password : {"a;b", "{ab", "p%41", "a+b", "x;SSLmode=disable", "şifré", "}", "a b", "=", "'\""}) {
        ConnectionString made("DSN=x");
        made.set("PWD", password);
        BOOST_TEST(ConnectionString(made.text()).value("PWD") == password);
    }
}

BOOST_AUTO_TEST_CASE(parameters_are_found_where_they_are)
{
    struct Case
    {
        const char *sql, *text;
        std::vector<std::string> names;
    };
    const Case cases[] = {
        {"select a from b where c = :c and d = :d_1", "select a from b where c = ? and d = ?", {"c", "d_1"}},
        {":a+:a", "?+?", {"a", "a"}},
        {"':a' \":b\" :c", "':a' \":b\" ?", {"c"}},
        {"'it''s :a' :b", "'it''s :a' ?", {"b"}},
        {"a::int :b", "a::int ?", {"b"}},
        {"-- :a\n:b /* :c */ :d", "-- :a\n? /* :c */ ?", {"b", "d"}},
        {"a[1:2] : b", "a[1:2] : b", {}},
        {"'open :a", "'open :a", {}},
        {"", "", {}},
        {":", ":", {}},
    };
    for (const Case& c : cases) {
        const SqlText text = parse_sql(c.sql);
        BOOST_TEST(text.text == c.text);
        BOOST_TEST(text.names == c.names, boost::test_tools::per_element());
    }
    BOOST_TEST(answers_with_rows("\n -- why\n SELECT 1"));
    BOOST_TEST(answers_with_rows("with a as (select 1) select * from a"));
    BOOST_TEST(!answers_with_rows("selection"));
    BOOST_TEST(!answers_with_rows("insert into a select 1"));
}

BOOST_AUTO_TEST_CASE(codes_have_meanings)
{
    BOOST_TEST((kind_of_sqlstate("23505") == FailureKind::duplicate));
    BOOST_TEST((kind_of_sqlstate("40P01") == FailureKind::busy));
    BOOST_TEST((kind_of_sqlstate("57P01") == FailureKind::lost));
    BOOST_TEST((kind_of_sqlstate("57014") == FailureKind::cancelled));
    BOOST_TEST((kind_of_sqlstate("08S01") == FailureKind::lost));
    BOOST_TEST((kind_of_sqlstate("28P01") == FailureKind::unreachable));
    BOOST_TEST((kind_of_sqlstate("53100") == FailureKind::disk_full));
    BOOST_TEST((kind_of_sqlite(2067) == FailureKind::duplicate));
    BOOST_TEST((kind_of_sqlite(787) == FailureKind::reference));
    BOOST_TEST((kind_of_sqlite(517) == FailureKind::busy)); // SQLITE_BUSY_SNAPSHOT
    BOOST_TEST((kind_of_sqlite(13) == FailureKind::disk_full));
    BOOST_TEST(without_values("invalid input syntax for type bigint: \"90000\"") ==
               "invalid input syntax for type bigint");
    BOOST_TEST(without_values("duplicate key\nDETAIL: Key (id)=(1)") == "duplicate key");
}

BOOST_AUTO_TEST_CASE(utf_16_and_back)
{
    for (const char* text : {"", "a", "ğ", "€", "🎯", "\xF4\x8F\xBF\xBF", "a🎯b\xEF\xBF\xBF"}) {
        const std::u16string wide = to_utf16(text);
        std::string back;
        append_utf8(back, wide.data(), wide.size());
        BOOST_TEST(back == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
