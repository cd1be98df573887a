#include "base/contract.h"
#include "db/dialect.h"
#include "db/failure.h"
#include "db/migrator.h"
#include "db/statement.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <thread>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Done;
using base::Result;
namespace data = boost::unit_test::data;

namespace {

SchemaStep step(int version, const std::string& statements, int min_compatible = 1)
{
    const std::string head = "-- version: " + std::to_string(version) +
                             "\n-- min_compatible: " + std::to_string(min_compatible) + "\n-- why: a test\n";
    return parse_step(std::to_string(version) + "_made_up.sql", head + statements);
}

std::unique_ptr<Database> open_empty(const TestDatabase& database)
{
    OpenOptions options;
    options.expect_schema = false;
    options.create_file = true;
    return database.open(options);
}

bool has_table(Database& db, const std::string& table)
{
    try {
        db.read([&](Transaction& tx) { return select_number(tx, "select count(*) from " + table); });
        return true;
    } catch (const Failure&) {
        return false;
    }
}

const SchemaStep one = step(1, "create table apple (\n id {id} primary key,\n word {text:10} not null\n)\n--\ninsert "
                               "into apple (id, word) values (1, 'a;b')\n");
const SchemaStep two = step(2, "create table pear (\n id {id} primary key\n)\n");
const SchemaStep three = step(3, "create table plum (\n id {id} primary key\n)\n", 2);
const SchemaStep broken = step(3, "create table plum (\n id {id} primary key\n)\n--\ninsert into plum (id) values "
                                  "(1)\n--\ninsert into nowhere (id) values (1)\n");

} // namespace

BOOST_AUTO_TEST_SUITE(migrator_test)

BOOST_DATA_TEST_CASE(a_new_database_gets_all_steps_and_an_old_one_what_is_missing, data::make(all_backends()), backend)
{
    TestDatabase database(backend, false);
    auto db = open_empty(database);
    BOOST_TEST(Migrator(*db, {one}).state().version == 0);
    BOOST_TEST((Migrator(*db, {one}).upgrade() == std::vector{1}));
    BOOST_TEST((Migrator(*db, {one, two, three}).upgrade() == std::vector{2, 3}));
    BOOST_TEST(Migrator(*db, {one, two, three}).upgrade().empty());
    const SchemaState state = Migrator(*db, {one, two, three}).state();
    BOOST_TEST(state.version == 3);
    BOOST_TEST(state.min_compatible == 2);
    BOOST_TEST(state.known == 3);
    BOOST_TEST(has_table(*db, "plum"));
    BOOST_TEST(Migrator(*db, {one, two, three}).changed_steps().empty());
    SchemaStep edited = two;
    edited.text += "\n";
    BOOST_TEST((Migrator(*db, {one, edited, three}).changed_steps() == std::vector{2}));
}

BOOST_DATA_TEST_CASE(a_step_that_fails_half_way_leaves_nothing, data::make(all_backends()), backend)
{
    TestDatabase database(backend, false);
    auto db = open_empty(database);
    BOOST_CHECK_THROW(Migrator(*db, {one, two, broken}).upgrade(), Failure); // on a new database all or nothing
    BOOST_TEST(!has_table(*db, "apple"));
    BOOST_TEST(Migrator(*db, {one}).state().version == 0);
    BOOST_TEST((Migrator(*db, {one}).upgrade() == std::vector{1}));
    BOOST_CHECK_THROW(Migrator(*db, {one, two, broken}).upgrade(), Failure); // later each step for itself
    BOOST_TEST(has_table(*db, "pear"));
    BOOST_TEST(!has_table(*db, "plum"));
    BOOST_TEST(Migrator(*db, {one}).state().version == 2);
    BOOST_TEST((Migrator(*db, {one, two, three}).upgrade() == std::vector{3}));
}

BOOST_DATA_TEST_CASE(two_administrators_at_once_do_it_once, data::make(all_backends()), backend)
{
    TestDatabase database(backend, false);
    open_empty(database);
    std::vector<int> first, second;
    auto upgrade = [&](std::vector<int>& applied) {
        auto db = open_empty(database);
        applied = Migrator(*db, {one, two, three}).upgrade();
    };
    std::thread a(upgrade, std::ref(first)), b(upgrade, std::ref(second));
    a.join();
    b.join();
    BOOST_TEST(first.size() + second.size() == 3u);
}

BOOST_DATA_TEST_CASE(the_programs_own_steps_work, data::make(all_backends()), backend)
{
    TestDatabase database(backend, false);
    auto db = open_empty(database);
    const auto steps = built_in_steps(db->dialect());
    BOOST_TEST(Migrator(*db).upgrade().size() == steps.size());
    BOOST_TEST(Migrator(*db).changed_steps().empty());
    BOOST_TEST(database.open()->poll_changes().empty());
}

BOOST_AUTO_TEST_CASE(a_broken_head_is_a_bug)
{
    for (const char* text :
         {"", "-- version: 1\n", "-- version: x\n-- min_compatible: 1\n-- why: y\n",
          "-- version: 1\n-- min_compatible: 2\n-- why: y\n", "-- version: 1\n-- min_compatible: 1\n"})
        BOOST_CHECK_THROW(parse_step("0001_x.sql", text), base::ContractBroken);
    BOOST_TEST(parse_step("0001_core.sqlite.sql", one.text).name == "0001_core");
}

BOOST_AUTO_TEST_SUITE_END()
