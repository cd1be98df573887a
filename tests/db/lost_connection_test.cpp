#include "db/failure.h"
#include "db/statement.h"
#include "support/postgres_server.h"
#include "support/test_database.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Done;
using base::Result;

namespace {

void insert(Transaction& tx, std::int64_t id)
{
    execute(tx, "insert into self_test (id) values (:id)", {{"id", id}});
}

std::int64_t count(Database& db)
{
    return db.read([](Transaction& tx) { return *select_number(tx, "select count(*) from self_test"); });
}

void kill_sessions(const TestDatabase& database)
{
    PostgresServer::shared().run("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" +
                                 database.name() + "'");
}

auto is_lost = [](const Failure& failure) {
    BOOST_TEST_MESSAGE("failure: " << failure.what());
    return failure.kind() == FailureKind::lost;
};

} // namespace

BOOST_AUTO_TEST_SUITE(lost_connection_test)

BOOST_AUTO_TEST_CASE(a_session_killed_in_the_middle_leaves_nothing_and_comes_back)
{
    TestDatabase database(TestBackend::postgres_odbc);
    auto db = database.open();
    auto interrupted = [&](Transaction& tx) -> Result<Done> {
        insert(tx, 1);
        kill_sessions(database);
        insert(tx, 2);
        return Done{};
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(interrupted)), Failure, is_lost);
    BOOST_CHECK_EXCEPTION(count(*db), Failure, is_lost);
    db->reconnect();
    BOOST_TEST(count(*db) == 0);
    auto again = [](Transaction& tx) -> Result<Done> { return insert(tx, 1), Done{}; };
    BOOST_TEST(static_cast<bool>(db->write(again)));
    BOOST_TEST(count(*db) == 1);
}

BOOST_AUTO_TEST_CASE(a_failure_that_was_swallowed_commits_nothing)
{
    TestDatabase database(TestBackend::postgres_odbc);
    auto db = database.open();
    auto stubborn = [&](Transaction& tx) -> Result<Done> {
        insert(tx, 1);
        kill_sessions(database);
        try {
            insert(tx, 2);
        } catch (const Failure&) {
        }
        return Done{};
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(stubborn)), Failure, is_lost);
    db->reconnect();
    BOOST_TEST(count(*db) == 0);
}

BOOST_AUTO_TEST_CASE(a_connection_lost_at_commit_leaves_the_outcome_open)
{
    TestDatabase database(TestBackend::postgres_odbc);
    auto db = database.open();
    auto unlucky = [&](Transaction& tx) -> Result<Done> {
        insert(tx, 1);
        kill_sessions(database);
        return Done{};
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(unlucky)), Failure,
                          [](const Failure& failure) { return is_lost(failure) && failure.outcome_unknown(); });
    db->reconnect();
    BOOST_TEST(count(*db) == 0);
}

BOOST_AUTO_TEST_CASE(a_session_killed_while_idle_is_noticed)
{
    TestDatabase database(TestBackend::postgres_odbc);
    auto db = database.open();
    kill_sessions(database);
    BOOST_CHECK_EXCEPTION(count(*db), Failure, is_lost);
    db->reconnect();
    BOOST_TEST(count(*db) == 0);
}

BOOST_AUTO_TEST_CASE(changes_of_others_while_the_connection_was_lost_are_told)
{
    TestDatabase database(TestBackend::postgres_odbc);
    auto db = database.open();
    kill_sessions(database);
    BOOST_CHECK_EXCEPTION(count(*db), Failure, is_lost);
    auto other = database.open();
    auto announce = [](Transaction& tx) -> Result<Done> { return tx.changed("person", 4), Done{}; };
    BOOST_TEST(static_cast<bool>(other->write(announce)));
    db->reconnect();
    BOOST_TEST(db->poll_changes().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_server_that_stops_in_the_middle_loses_only_what_was_not_committed)
{
    PostgresServer server;
    server.create_database("company");
    const base::FixedClock clock(base::make_date(2017, 6, 15));
    OpenOptions options;
    options.expect_schema = false;
    const Url url{Backend::odbc, server.connection_string("company")};
    auto db = Database::open(url, clock, options);
    auto prepare = [](Transaction& tx) -> Result<Done> {
        execute(tx, "create table self_test (id bigint primary key)");
        return insert(tx, 1), Done{};
    };
    BOOST_REQUIRE(db->write(prepare));
    auto interrupted = [&](Transaction& tx) -> Result<Done> {
        insert(tx, 2);
        server.stop_at_once();
        insert(tx, 3);
        return Done{};
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(interrupted)), Failure, is_lost);
    BOOST_CHECK_EXCEPTION(db->reconnect(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::unreachable; });
    server.start();
    db->reconnect();
    BOOST_TEST(count(*db) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
