#include "db/bulk.h"
#include "db/statement.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <numeric>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(statement_test)

BOOST_DATA_TEST_CASE(what_is_written_is_read_again, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    auto written = db->write([](Transaction& tx) -> base::Result<std::int64_t> {
        return execute(
            tx, "insert into self_test (id, word, number, day) values (:id, :word, :number, :day)",
            {{"id", 1}, {"word", "İstanbul"}, {"number", 5'000'000'000}, {"day", base::make_date(2017, 3, 1)}});
    });
    BOOST_TEST(*written == 1);
    std::vector<std::int64_t> id, number;
    std::vector<std::string> word;
    std::vector<base::Date> day;
    std::size_t rows = db->read([&](Transaction& tx) {
        return select(tx, "select id, word, number, day from self_test where word = :word and day >= :day",
                      {{"word", "İstanbul"}, {"day", "2017-03-01"}}, id, word, number, day);
    });
    BOOST_TEST(rows == 1u);
    BOOST_TEST(word.at(0) == "İstanbul");
    BOOST_TEST(number.at(0) == 5'000'000'000);
    BOOST_TEST((day.at(0) == base::make_date(2017, 3, 1)));
}

BOOST_DATA_TEST_CASE(many_rows_go_in_and_out, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    std::vector<std::int64_t> ids(25'000);
    std::iota(ids.begin(), ids.end(), 1);
    std::vector<std::string> words;
    std::vector<std::optional<base::Date>> days;
    for (std::int64_t id : ids) {
        words.push_back("ğ" + std::to_string(id) + (id % 7 ? "" : "  "));
        days.push_back(id % 3 ? std::optional(base::make_date(2000, 1, 1) + std::chrono::days(id)) : std::nullopt);
    }
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, "self_test",
                    {{"id", std::span<const std::int64_t>(ids)},
                     {"word", std::span<const std::string>(words)},
                     {"number", std::span<const std::int64_t>(ids)},
                     {"day", std::span<const std::optional<base::Date>>(days)}});
        return base::Done{};
    }));
    std::vector<std::int64_t> read_ids;
    std::vector<std::string> read_words;
    std::vector<std::optional<base::Date>> read_days;
    auto read = [&] {
        read_ids.clear(), read_words.clear(), read_days.clear();
        return db->read([&](Transaction& tx) {
            return select(tx, "select id, word, day from self_test order by id", {}, read_ids, read_words, read_days);
        });
    };
    BOOST_TEST(read() == 25'000u);
    BOOST_TEST((read_ids == ids));
    BOOST_TEST((read_words == words));
    BOOST_TEST((read_days == days));
}

BOOST_AUTO_TEST_SUITE_END()
