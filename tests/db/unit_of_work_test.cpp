#include "base/contract.h"
#include "db/bulk.h"
#include "db/failure.h"
#include "db/statement.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Done;
using base::Result;
namespace data = boost::unit_test::data;

namespace {

void insert(Transaction& tx, std::int64_t id, const std::string& word = "x")
{
    execute(tx, "insert into self_test (id, word) values (:id, :word)", {{"id", id}, {"word", word}});
}

std::int64_t count(Database& db)
{
    return db.read([](Transaction& tx) { return *select_number(tx, "select count(*) from self_test"); });
}

auto has_kind(FailureKind kind)
{
    return [kind](const Failure& failure) {
        BOOST_TEST_MESSAGE("failure: " << failure.what());
        return failure.kind() == kind;
    };
}

template <class F> void write(Database& db, F&& f)
{
    BOOST_REQUIRE(db.write([&](Transaction& tx) -> Result<Done> {
        f(tx);
        return Done{};
    }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(unit_of_work_test)

BOOST_DATA_TEST_CASE(a_refusal_leaves_no_trace, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    int told = 0;
    db->on_changes([&](const auto&) { ++told; });
    auto answer = db->write([](Transaction& tx) -> Result<Done> {
        insert(tx, tx.new_id("self_test"));
        tx.changed("customer", 1);
        return base::Refusal{"test.no", "", {}, base::RefusalKind::rule, {}};
    });
    BOOST_TEST(!answer);
    BOOST_TEST(answer.refusal().code == "test.no");
    BOOST_TEST(count(*db) == 0);
    BOOST_TEST(told == 0);
    BOOST_TEST(database.open()->poll_changes().empty());
}

BOOST_DATA_TEST_CASE(a_throw_leaves_no_trace, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    auto fail = [](Transaction& tx) -> Result<Done> {
        insert(tx, 1);
        throw std::runtime_error("out of patience");
    };
    BOOST_CHECK_THROW(static_cast<void>(db->write(fail)), std::runtime_error);
    BOOST_TEST(count(*db) == 0);
    write(*db, [](Transaction& tx) { insert(tx, 1); });
    BOOST_TEST(count(*db) == 1);
}

BOOST_DATA_TEST_CASE(a_caught_failure_still_dooms_the_unit_of_work, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    auto stubborn = [](Transaction& tx) -> Result<Done> {
        insert(tx, 1);
        try {
            insert(tx, 1);
        } catch (const Failure&) {
        }
        return Done{};
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(stubborn)), Failure, has_kind(FailureKind::duplicate));
    BOOST_TEST(count(*db) == 0);
}

BOOST_DATA_TEST_CASE(failures_are_known_by_kind, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    auto runs = [&](const char* sql) {
        return [&, sql] {
            static_cast<void>(db->write([&](Transaction& tx) -> Result<Done> {
                insert(tx, 1);
                execute(tx, sql);
                return Done{};
            }));
        };
    };
    BOOST_CHECK_EXCEPTION(runs("insert into self_test (id) values (1)")(), Failure, has_kind(FailureKind::duplicate));
    BOOST_CHECK_EXCEPTION(runs("insert into team_manager (id, team_id, person_id, valid_from, valid_to, revision) "
                               "values (1, 77, 78, '2017-01-01', '9999-12-31', 1)")(),
                          Failure, has_kind(FailureKind::reference));
    BOOST_CHECK_EXCEPTION(runs("insert into self_test (id, word) values (2, 'more than twenty characters')")(), Failure,
                          has_kind(FailureKind::check));
    BOOST_CHECK_EXCEPTION(runs("insert into self_test (id) values (null)")(), Failure, has_kind(FailureKind::check));
    BOOST_CHECK_EXCEPTION(runs("insert into nowhere (id) values (1)")(), Failure, has_kind(FailureKind::other));
    BOOST_CHECK_EXCEPTION(db->read([](Transaction& tx) { return execute(tx, "delete from self_test"); }), Failure,
                          has_kind(FailureKind::denied));
    BOOST_TEST(count(*db) == 0);
}

BOOST_DATA_TEST_CASE(messages_hold_no_values, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    write(*db, [](Transaction& tx) {
        execute(tx, "create unique index self_test_word on self_test (word)"), insert(tx, 1, "salary 90000");
    });
    auto silent = [](const Failure& failure) { return std::string(failure.what()).find("90000") == std::string::npos; };
    for (const char* sql :
         {"insert into self_test (id, word) values (2, :word)", "insert into self_test (id, number) values (3, :word)",
          "insert into self_test (id, day) values (4, cast(:word as date) + 1)"}) {
        try {
            write(*db, [&](Transaction& tx) { execute(tx, sql, {{"word", "salary 90000"}}); });
        } catch (const Failure& failure) {
            BOOST_TEST(silent(failure), failure.what());
        }
    }
}

BOOST_DATA_TEST_CASE(one_inside_another_is_a_bug, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    auto nested = [&](Transaction&) -> Result<Done> { return count(*db), Done{}; };
    BOOST_CHECK_THROW(static_cast<void>(db->write(nested)), base::ContractBroken);
    BOOST_CHECK_THROW(db->read([](Transaction& tx) { return tx.changed("x"), 0; }), base::ContractBroken);
    BOOST_CHECK_THROW(db->read([](Transaction& tx) { return execute(tx, "select :missing"); }), base::ContractBroken);
    BOOST_TEST(count(*db) == 0);
}

BOOST_DATA_TEST_CASE(affected_rows_are_counted, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    write(*db, [](Transaction& tx) {
        for (int id = 1; id <= 5; ++id)
            insert(tx, id);
        BOOST_TEST(execute(tx, "update self_test set word = 'y' where id > :id", {{"id", 2}}) == 3);
        BOOST_TEST(execute(tx, "update self_test set word = 'y' where id > :id", {{"id", 2}}) ==
                   3); // to the same value
        BOOST_TEST(execute(tx, "delete from self_test where id = :id", {{"id", 99}}) == 0);
        BOOST_TEST(execute(tx, "delete from self_test where id = :id or id = :id + 1", {{"id", 1}}) == 2);
    });
    BOOST_TEST(count(*db) == 3);
}

BOOST_DATA_TEST_CASE(the_same_calls_give_the_same_ids_everywhere, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open(), other = database.open();
    std::vector<std::int64_t> ids;
    auto take = [&](Database& from, std::int64_t many) {
        write(from,
              [&](Transaction& tx) { ids.push_back(many == 1 ? tx.new_id("person") : tx.new_ids("person", many)); });
    };
    take(*db, 1);
    take(*db, 1);
    take(*other, 1);
    take(*db, 62);
    take(*db, 1);
    take(*db, 100);
    take(*other, 1);
    take(*other, 1000);
    const std::vector<std::int64_t> expected{1, 2, 4, 5, 67, 75, 175, 177}; // leases of 1, 2, 4 … 64
    BOOST_TEST(ids == expected, boost::test_tools::per_element());
    write(*db, [&](Transaction& tx) { BOOST_TEST(tx.new_id("team") == 1); });
}

BOOST_DATA_TEST_CASE(ids_of_a_refused_unit_of_work_are_not_given_to_two, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open(), other = database.open();
    BOOST_TEST(!db->write([](Transaction& tx) -> Result<Done> {
        BOOST_TEST(tx.new_id("self_test") == 1);
        return base::Refusal{"test.no", "", {}, base::RefusalKind::rule, {}};
    }));
    std::set<std::int64_t> seen;
    for (int i = 0; i < 100; ++i)
        for (Database* desk : {db.get(), other.get()})
            write(*desk, [&](Transaction& tx) {
                const std::int64_t id = tx.new_id("self_test");
                insert(tx, id);
                BOOST_TEST(seen.insert(id).second);
            });
    BOOST_TEST(count(*db) == 200);
}

BOOST_DATA_TEST_CASE(a_busy_database_is_tried_again, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    int attempts = 0;
    auto shaky = [&](Transaction& tx) -> Result<Done> {
        insert(tx, tx.new_id("self_test"));
        if (++attempts < 4) throw Failure(FailureKind::busy, "deadlock");
        return Done{};
    };
    BOOST_TEST(static_cast<bool>(db->write(shaky)));
    BOOST_TEST(attempts == 4);
    BOOST_TEST(count(*db) == 1);
    attempts = -10;
    BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(shaky)), Failure, has_kind(FailureKind::busy));
    BOOST_TEST(count(*db) == 1);
}

BOOST_DATA_TEST_CASE(two_writers_on_one_row_lose_nothing, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    {
        auto db = database.open();
        write(*db, [](Transaction& tx) { execute(tx, "insert into self_test (id, number) values (1, 0)"); });
    }
    auto work = [&] {
        auto db = database.open();
        for (int i = 0; i < 100; ++i)
            static_cast<void>(db->write([](Transaction& tx) -> Result<Done> {
                execute(tx, "update self_test set number = number + 1 where id = 1");
                return Done{};
            }));
    };
    std::thread one(work), two(work);
    one.join();
    two.join();
    auto db = database.open();
    BOOST_TEST(db->read([](Transaction& tx) {
        return *select_number(tx, "select number from self_test where id = 1");
    }) == 200);
}

BOOST_DATA_TEST_CASE(a_deadlock_ends_with_both_writers_done, data::make(std::vector{TestBackend::postgres_odbc}),
                     backend)
{
    TestDatabase database(backend);
    {
        auto db = database.open();
        write(*db, [](Transaction& tx) { insert(tx, 1, "a"), insert(tx, 2, "b"); });
    }
    auto work = [&](std::int64_t first, std::int64_t second) {
        auto db = database.open();
        static_cast<void>(db->write([&](Transaction& tx) -> Result<Done> {
            execute(tx, "update self_test set number = coalesce(number, 0) + 1 where id = :id", {{"id", first}});
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            execute(tx, "update self_test set number = coalesce(number, 0) + 1 where id = :id", {{"id", second}});
            return Done{};
        }));
    };
    std::thread one(work, 1, 2), two(work, 2, 1);
    one.join();
    two.join();
    auto db = database.open();
    BOOST_TEST(db->read([](Transaction& tx) {
        return *select_number(tx, "select cast(sum(number) as bigint) from self_test");
    }) == 4);
}

BOOST_DATA_TEST_CASE(a_read_sees_one_state, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open(), other = database.open();
    db->read([&](Transaction& tx) {
        const auto before = *select_number(tx, "select count(*) from self_test");
        write(*other, [](Transaction& theirs) { insert(theirs, 1); });
        BOOST_TEST(*select_number(tx, "select count(*) from self_test") == before);
        return 0;
    });
    BOOST_TEST(count(*db) == 1);
}

BOOST_DATA_TEST_CASE(numbers_that_sql_computes_are_exact, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    write(*db, [](Transaction& tx) {
        for (int id = 1; id <= 3; ++id)
            execute(tx, "insert into self_test (id, number) values (:id, :n)",
                    {{"id", id}, {"n", 3'000'000'000'000'000'003}});
    });
    db->read([](Transaction& tx) {
        BOOST_TEST(*select_number(tx, "select cast(sum(number) as bigint) from self_test where id <= 2") ==
                   6'000'000'000'000'000'006);
        BOOST_TEST(*select_number(tx, "select sum(number) from self_test where id <= 2") == 6'000'000'000'000'000'006);
        BOOST_TEST(!select_number(tx, "select max(number) from self_test where id > 5"));
        BOOST_TEST(!select_number(tx, "select number from self_test where id > 5"));
        BOOST_TEST(*select_number(tx, "with a as (select id from self_test) select count(*) from a") == 3);
        return 0;
    });
    BOOST_CHECK_THROW(db->read([](Transaction& tx) {
        return select_number(tx, "select sum(number) + 3000000000000000003 from self_test");
    }),
                      Failure);
    BOOST_CHECK_THROW(
        db->read([](Transaction& tx) { return select_number(tx, "select 0.5 * id from self_test where id = 1"); }),
        Failure);
    BOOST_CHECK_THROW(db->read([](Transaction& tx) { return select_number(tx, "select id from self_test"); }), Failure);
    std::vector<std::int64_t> plain;
    BOOST_CHECK_THROW(db->read([&](Transaction& tx) {
        return select(tx,
                      "select number from self_test where number is null union all select max(number) from self_test "
                      "where id > 5",
                      {}, plain);
    }),
                      Failure);
    std::vector<std::int32_t> small;
    BOOST_CHECK_THROW(db->read([&](Transaction& tx) { return select(tx, "select number from self_test", {}, small); }),
                      Failure);
}

BOOST_DATA_TEST_CASE(a_running_statement_can_be_cancelled, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    std::atomic<bool> ended{false};
    std::thread other([&] {
        while (!ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            db->cancel();
        }
    });
    const char* endless =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000) select count(*) from n";
    BOOST_CHECK_EXCEPTION(db->read([&](Transaction& tx) { return select_number(tx, endless); }), Failure,
                          has_kind(FailureKind::cancelled));
    ended = true;
    other.join();
    BOOST_TEST(count(*db) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
