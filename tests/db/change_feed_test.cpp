#include "db/failure.h"
#include "db/statement.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <set>
#include <thread>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Change;
using base::Done;
using base::Result;
namespace data = boost::unit_test::data;

namespace {

void announce(Database& db, const std::vector<Change>& changes)
{
    BOOST_REQUIRE(db.write([&](Transaction& tx) -> Result<Done> {
        for (const Change& change : changes)
            tx.changed(change.topic, change.id);
        return Done{};
    }));
}

} // namespace

namespace hedef::base {
static std::ostream& operator<<(std::ostream& out, const Change& change)
{
    return out << change.topic << ' ' << change.id;
}
} // namespace hedef::base

BOOST_AUTO_TEST_SUITE(change_feed_test)

BOOST_DATA_TEST_CASE(one_desk_hears_of_anothers_commits_and_not_twice_of_its_own, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto mine = database.open(), theirs = database.open();
    std::vector<Change> heard;
    mine->on_changes([&](const auto& changes) { heard.insert(heard.end(), changes.begin(), changes.end()); });
    announce(*mine, {{"person", 1}, {"person", 1}, {"person", 2}});
    announce(*theirs, {{"customer", 7}});
    announce(*mine, {{"team", 3}});
    const std::vector<Change> own{{"person", 1}, {"person", 2}, {"team", 3}}, others{{"customer", 7}};
    BOOST_TEST(heard == own, boost::test_tools::per_element());
    BOOST_TEST(mine->poll_changes() == others, boost::test_tools::per_element());
    BOOST_TEST(heard.size() == 4u);
    BOOST_TEST(mine->poll_changes().empty());
    BOOST_TEST(theirs->poll_changes() == own, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(very_many_changes_of_a_topic_are_told_as_one, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto mine = database.open(), theirs = database.open();
    std::vector<Change> changes{{"person", 1}};
    for (int id = 1; id <= 2000; ++id)
        changes.push_back({"credit", id});
    announce(*mine, changes);
    const std::vector<Change> told{{"person", 1}, {"credit", 0}};
    BOOST_TEST(theirs->poll_changes() == told, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_desk_that_was_away_too_long_reads_everything_again, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto mine = database.open(), theirs = database.open();
    for (int id = 1; id <= 3; ++id)
        announce(*mine, {{"person", id}});
    mine->purge_changes(mine->clock().now() + std::chrono::hours(1));
    announce(*mine, {{"person", 9}});
    const std::vector<Change> told{{"everything", 0}, {"person", 9}};
    BOOST_TEST(theirs->poll_changes() == told, boost::test_tools::per_element());
    announce(*mine, {{"person", 10}});
    mine->purge_changes(mine->clock().now() + std::chrono::hours(1));
    const std::vector<Change> all{{"everything", 0}};
    BOOST_TEST(theirs->poll_changes() == all, boost::test_tools::per_element());
    BOOST_TEST(theirs->poll_changes().empty());
}

BOOST_DATA_TEST_CASE(nothing_is_lost_with_eight_writers, data::make(all_backends()), backend)
{
    constexpr int writers = 8, each = 40;
    TestDatabase database(backend);
    auto reader = database.open();
    std::atomic<int> running{writers};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            auto db = database.open();
            for (int i = 0; i < each; ++i) {
                static_cast<void>(db->write([&](Transaction& tx) -> Result<Done> {
                    tx.changed("person", writer * each + i + 1);
                    if (i % 5 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(i % 3));
                    return Done{};
                }));
            }
            --running;
        });
    std::multiset<std::int64_t> heard;
    bool last = false;
    while (!last) {
        last = running == 0;
        for (const Change& change : reader->poll_changes())
            heard.insert(change.id);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(heard.size() == std::size_t{writers * each});
    for (int id = 1; id <= writers * each; ++id)
        BOOST_TEST(heard.count(id) == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
