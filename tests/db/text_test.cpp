#include "db/bulk.h"
#include "db/dialect.h"
#include "db/failure.h"
#include "db/statement.h"
#include "support/shared_folder.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <numeric>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

std::string repeated(const std::string& part, int times)
{
    std::string out;
    while (times-- > 0)
        out += part;
    return out;
}

// Texts that drivers, quoting and character sets have been known to damage; at most 400 characters each.
std::vector<std::string> naughty_texts()
{
    std::vector<std::string> texts{
        "",
        " ",
        "  leading and trailing  ",
        "trailing\t",
        "line\nbreak\r\nand return\rend",
        "NULL",
        "null",
        "{}",
        "{a,b}",
        "{\"a\"}",
        "\"quoted\"",
        "'",
        "''",
        "it's",
        "\\",
        "\\\\",
        "a\\'b",
        "\\n\\0\\x41\\u0041",
        "?",
        "??",
        "a ? b :c ::d",
        ":name",
        "$1",
        "$$x$$",
        "%s%n%d",
        "100% _ like",
        "-- comment",
        "/* comment */",
        "; drop table person; --",
        "E'x'",
        "{d '2017-01-01'}",
        "{fn now()}",
        "{ts '2017-01-01 00:00:00'}",
        "{call x}",
        "a,b;c|d",
        "\x01\x02\x03\x07\x08\x0b\x0c\x0e\x1f\x7f",
        "\xC2\x80\xC2\x85\xC2\xA0\xC2\xAD",
        "ğüşıöçĞÜŞİÖÇ",
        "İstanbul ıIiİ",
        "Ａ ﬁ ß ẞ ſ K Å",
        "e\xCC\x81 é",
        "\xE2\x80\x8B\xE2\x80\x8E\xE2\x80\xAE\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF",
        "\xEF\xBF\xBD\xEF\xBF\xBE\xEF\xBF\xBF",
        "\xED\x9F\xBF\xEE\x80\x80",
        "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
        "日本語 한국어 العربية עברית ไทย हिन्दी",
        "👨‍👩‍👧‍👦 🇹🇷 👍🏽",
        "0",
        "00",
        "1e5",
        "-0",
        "9223372036854775808",
        "true",
        "2017-03-01",
        repeated("x", 400),
        repeated("ş", 400),
        repeated("€", 400),
        repeated("🎯", 400),
        repeated("🎯", 399) + " ",
        repeated("'", 400),
        repeated("\\", 400),
        repeated("\"", 400),
    };
    for (int length : {1, 2, 3, 7, 8, 63, 64, 127, 128, 199, 200, 255, 256, 257, 398, 399})
        texts.push_back(repeated("🎯", length));
    for (int c = 1; c < 128; ++c)
        texts.push_back(std::string("a") + static_cast<char>(c) + "b");
    return texts;
}

// What the column types hold, in one table of the test's own.
void make_table(Database& db)
{
    BOOST_REQUIRE(db.write([](Transaction& tx) -> base::Result<base::Done> {
        execute(tx,
                tx.dialect().expand(
                    "create table wide_text (\n id {id} primary key,\n word {text:400},\n long_word {text:1900}\n)"));
        return base::Done{};
    }));
}

std::vector<std::string> read_words(Database& db, const std::string& column = "word")
{
    return db.read([&](Transaction& tx) {
        std::vector<std::string> words;
        select(tx, "select " + column + " from wide_text order by id", {}, words);
        return words;
    });
}

void check_equal(const std::vector<std::string>& read, const std::vector<std::string>& written)
{
    BOOST_REQUIRE(read.size() == written.size());
    for (std::size_t i = 0; i < written.size(); ++i)
        BOOST_TEST(read[i] == written[i]);
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_test)

BOOST_DATA_TEST_CASE(every_text_comes_back_as_it_went_one_by_one, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    const auto texts = naughty_texts();
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        for (std::size_t i = 0; i < texts.size(); ++i)
            execute(tx, "insert into wide_text (id, word) values (:id, :word)",
                    {{"id", static_cast<int>(i)}, {"word", texts[i]}});
        return base::Done{};
    }));
    check_equal(read_words(*db), texts);
    for (const std::string& text : texts) { // and is found by equality
        const auto found = db->read([&](Transaction& tx) {
            return select_number(tx, "select count(*) from wide_text where word = :word", {{"word", text}});
        });
        BOOST_TEST(found.value() >= 1, text);
    }
}

BOOST_DATA_TEST_CASE(a_literal_in_sql_is_the_same_text_as_a_parameter, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    const std::string text = "Şirket ığ 🎯 \xF4\x8F\xBF\xBF";
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<std::int64_t> {
        return execute(tx, "insert into self_test (id, word) values (1, '" + text + "')");
    }));
    std::vector<std::string> read;
    db->read([&](Transaction& tx) {
        return select(tx, "select word from self_test where word = :word", {{"word", text}}, read);
    });
    BOOST_TEST((read == std::vector{text}));
}

BOOST_DATA_TEST_CASE(every_text_comes_back_as_it_went_in_bulk, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    auto texts = naughty_texts();
    std::vector<std::int64_t> ids(texts.size());
    std::iota(ids.begin(), ids.end(), 1);
    std::vector<std::optional<std::string>> maybe(texts.begin(), texts.end());
    maybe[0].reset();
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, "wide_text",
                    {{"id", std::span<const std::int64_t>(ids)},
                     {"word", std::span<const std::string>(texts)},
                     {"long_word", std::span<const std::optional<std::string>>(maybe)}});
        return base::Done{};
    }));
    check_equal(read_words(*db), texts);
    std::vector<std::optional<std::string>> read;
    db->read([&](Transaction& tx) { return select(tx, "select long_word from wide_text order by id", {}, read); });
    BOOST_TEST((read == maybe));
    std::reverse(texts.begin(), texts.end());
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        update_rows(tx, "wide_text", {"id", std::span<const std::int64_t>(ids)},
                    {{"word", std::span<const std::string>(texts)}});
        delete_rows(tx, "wide_text", {"id", std::span<const std::int64_t>(ids).subspan(5, 3)});
        return base::Done{};
    }));
    texts.erase(texts.begin() + 5, texts.begin() + 8);
    check_equal(read_words(*db), texts);
}

BOOST_DATA_TEST_CASE(known_naughty_strings_survive, data::make(all_drivers()), backend)
{
    const auto shared = shared_folder();
    if (!shared) {
        BOOST_TEST_MESSAGE("skipped: no ../shared");
        return;
    }
    std::vector<std::string> lines{""};
    for (char c : read_file(*shared / "data" / "strings" / "blns.txt")) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    std::vector<std::int64_t> ids(lines.size());
    std::iota(ids.begin(), ids.end(), 1);
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, "wide_text",
                    {{"id", std::span<const std::int64_t>(ids)}, {"long_word", std::span<const std::string>(lines)}});
        for (std::size_t i = 0; i < lines.size(); ++i)
            execute(tx, "insert into wide_text (id, long_word) values (:id, :word)",
                    {{"id", static_cast<std::int64_t>(lines.size() + i + 1)}, {"word", lines[i]}});
        return base::Done{};
    }));
    const std::vector<std::string> once = lines;
    lines.insert(lines.end(), once.begin(), once.end());
    check_equal(read_words(*db, "long_word"), lines);
}

BOOST_DATA_TEST_CASE(a_text_that_no_database_keeps_is_refused, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    for (const std::string& text :
         {std::string("a\0b", 3), std::string("\xFF"), std::string("\xED\xA0\x80"), std::string("\xC3")}) {
        const std::vector<std::int64_t> id{1};
        const std::vector<std::string> word{text};
        auto one = [&](Transaction& tx) -> base::Result<std::int64_t> {
            return execute(tx, "insert into wide_text (id, word) values (1, :word)", {{"word", text}});
        };
        auto bulk = [&](Transaction& tx) -> base::Result<base::Done> {
            insert_rows(tx, "wide_text",
                        {{"id", std::span<const std::int64_t>(id)}, {"word", std::span<const std::string>(word)}});
            return base::Done{};
        };
        BOOST_CHECK_THROW(static_cast<void>(db->write(one)), Failure);
        BOOST_CHECK_THROW(static_cast<void>(db->write(bulk)), Failure);
    }
    BOOST_TEST(read_words(*db).empty());
}

BOOST_DATA_TEST_CASE(one_character_too_many_is_refused_without_being_told, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    for (const char* character : {"x", "ş", "🎯"}) {
        const std::string text = repeated(character, 401);
        auto write = [&](Transaction& tx) -> base::Result<std::int64_t> {
            return execute(tx, "insert into wide_text (id, word) values (1, :word)", {{"word", text}});
        };
        BOOST_CHECK_EXCEPTION(static_cast<void>(db->write(write)), Failure, [&](const Failure& failure) {
            return failure.kind() == FailureKind::check &&
                   std::string(failure.what()).find(character + std::string(character)) == std::string::npos;
        });
    }
}

BOOST_DATA_TEST_CASE(ten_thousand_rows_of_long_texts_go_in_one_call, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    make_table(*db);
    std::vector<std::int64_t> ids(10'000);
    std::iota(ids.begin(), ids.end(), 1);
    std::vector<std::string> texts;
    for (std::int64_t id : ids)
        texts.push_back(repeated(id % 2 ? "ş\\\"" : "🎯 ", 530) + std::to_string(id)); // about 1,600 to 2,600 bytes
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, "wide_text",
                    {{"id", std::span<const std::int64_t>(ids)}, {"long_word", std::span<const std::string>(texts)}});
        return base::Done{};
    }));
    BOOST_TEST((read_words(*db, "long_word") == texts));
}

BOOST_DATA_TEST_CASE(numbers_and_dates_at_their_limits_come_back, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    const std::vector<std::int64_t> numbers{
        std::numeric_limits<std::int64_t>::min(), -1, 0, 1, 2147483647, 2147483648, -2147483649, 9007199254740993,
        std::numeric_limits<std::int64_t>::max()};
    const std::vector<base::Date> days{base::beginning,
                                       base::forever,
                                       base::make_date(1970, 1, 1),
                                       base::make_date(2000, 2, 29),
                                       base::make_date(2017, 3, 26),
                                       base::make_date(2017, 10, 29),
                                       base::make_date(1999, 12, 31),
                                       base::make_date(2038, 1, 19),
                                       base::make_date(1910, 10, 1)};
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, "self_test",
                    {{"id", std::span<const std::int64_t>(numbers)},
                     {"number", std::span<const std::int64_t>(numbers)},
                     {"day", std::span<const base::Date>(days)}});
        for (std::size_t i = 0; i < numbers.size(); ++i)
            BOOST_TEST(execute(tx,
                               "update self_test set number = :number, day = :day where id = :id and number = :number",
                               {{"id", numbers[i]}, {"number", numbers[i]}, {"day", days[i]}}) == 1);
        return base::Done{};
    }));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::vector<std::int64_t> number;
        std::vector<base::Date> day;
        db->read([&](Transaction& tx) {
            return select(tx, "select number, day from self_test where id = :id and day = :day",
                          {{"id", numbers[i]}, {"day", days[i]}}, number, day);
        });
        BOOST_REQUIRE(number.size() == 1u);
        BOOST_TEST(number[0] == numbers[i]);
        BOOST_TEST((day[0] == days[i]));
    }
}

BOOST_AUTO_TEST_SUITE_END()
