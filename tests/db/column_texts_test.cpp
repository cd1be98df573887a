// Texts in every column of the schema, as stores write and read them, through both of PostgreSQL's drivers.
#include "base/text.h"
#include "db/bulk.h"
#include "db/failure.h"
#include "db/long_text.h"
#include "db/statement.h"
#include "schema_texts.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <clocale>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

std::string list_of(const TwinTable& twin, const std::string& before = "")
{
    std::string out;
    for (const TextColumn& column : twin.columns)
        out += (out.empty() ? "" : ", ") + before + column.name;
    return out;
}

void write_in_bulk(Database& db, const TwinTable& twin)
{
    std::vector<BulkColumn> columns{{"row_no", std::span<const std::int64_t>(twin.numbers)}};
    for (std::size_t i = 0; i < twin.columns.size(); ++i)
        columns.push_back({twin.columns[i].name, std::span<const std::string>(twin.texts[i])});
    BOOST_REQUIRE(db.write([&](Transaction& tx) -> base::Result<base::Done> {
        insert_rows(tx, twin.name, columns);
        return base::Done{};
    }));
}

void write_one_by_one(Database& db, const TwinTable& twin)
{
    const std::string sql =
        "insert into " + twin.name + " (row_no, " + list_of(twin) + ") values (:row_no, " + list_of(twin, ":") + ")";
    BOOST_REQUIRE(db.write([&](Transaction& tx) -> base::Result<base::Done> {
        for (std::size_t row = 0; row < twin.numbers.size(); ++row) {
            Params params{{"row_no", twin.numbers[row]}};
            for (std::size_t i = 0; i < twin.columns.size(); ++i)
                params.push_back({twin.columns[i].name, twin.texts[i][row]});
            execute(tx, sql, params);
        }
        return base::Done{};
    }));
}

// What the statement adds to the columns of the table.
void read_rows(Transaction& tx, const TwinTable& twin, const std::string& rest, const Params& params,
               std::vector<std::vector<std::string>>& columns)
{
    std::vector<ColumnTarget> targets;
    for (std::vector<std::string>& column : columns)
        targets.emplace_back(&column);
    detail::select_columns(tx, "select " + list_of(twin) + " from " + twin.name + " " + rest, params, targets);
}

using Columns = std::vector<std::vector<std::string>>;

Columns read_at_once(Database& db, const TwinTable& twin)
{
    return db.read([&](Transaction& tx) {
        Columns columns(twin.columns.size());
        read_rows(tx, twin, "order by row_no", {}, columns);
        return columns;
    });
}

Columns read_one_by_one(Database& db, const TwinTable& twin)
{
    return db.read([&](Transaction& tx) {
        Columns columns(twin.columns.size());
        for (std::int64_t number : twin.numbers)
            read_rows(tx, twin, "where row_no = :number", {{"number", number}}, columns);
        return columns;
    });
}

void check_table(const TwinTable& twin, const Columns& read)
{
    for (std::size_t i = 0; i < twin.columns.size(); ++i)
        check_column(twin.columns[i], read[i], twin.texts[i]);
}

// Long texts that end before, in and behind the end of a part, and such of 36,000 characters and of 36,000 bytes.
std::vector<std::string> notes()
{
    std::vector<std::string> out{""};
    for (const std::string letters : {"x", "ş", "€", "🎯", "aşk🎯 "}) {
        std::string note;
        while (base::length(note) < 36'000)
            for (int i = 0; i < 3'600; ++i)
                note += letters;
        for (std::size_t length : {1, 1899, 1900, 1901, 3799, 3800, 3801, 9000, 12'000, 18'000, 36'000})
            out.emplace_back(base::cut(note, length));
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column_texts_test)

BOOST_DATA_TEST_CASE(the_server_has_every_text_column_four_bytes_wide_and_checked, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    const auto columns = text_columns(*database.open());
    BOOST_TEST(columns.size() > 100u);
    for (const TextColumn& column : columns) {
        if (column.is_stamp()) continue;
        const std::string name = column.table + "." + column.name + " " + column.type;
        BOOST_TEST(column.type == "character varying(" + std::to_string(column.declared) + ")", name);
        BOOST_TEST(column.checked > 0, name << " has no check of its characters");
        BOOST_TEST(column.declared == 4 * column.checked, name << " takes " << column.checked << " characters");
        BOOST_TEST(column.declared <= 7996, name);
    }
}

BOOST_DATA_TEST_CASE(every_column_gives_back_texts_of_every_length_written_in_bulk, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    OpenOptions options;
    options.streaming_reads = false;
    auto at_once = database.open(options);
    for (const TwinTable& twin : make_twins(*db)) {
        write_in_bulk(*db, twin);
        check_table(twin, read_at_once(*db, twin));
        check_table(twin, read_at_once(*at_once, twin));
    }
}

BOOST_DATA_TEST_CASE(every_column_gives_back_texts_of_every_length_written_one_by_one, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    for (const TwinTable& twin : make_twins(*db)) {
        write_one_by_one(*db, twin);
        check_table(twin, read_one_by_one(*db, twin));
        check_table(twin, read_at_once(*db, twin));
    }
}

BOOST_DATA_TEST_CASE(the_server_counts_the_same_characters, data::make(postgres_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    std::vector<std::int64_t> ids;
    const auto texts = texts_around(20, false);
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        for (const std::string& text : texts)
            execute(tx, "insert into self_test (id, word, number) values (:id, :word, :length)",
                    {{"id", tx.new_id("self_test")},
                     {"word", text},
                     {"length", static_cast<std::int64_t>(base::length(text))}});
        return base::Done{};
    }));
    const auto right = db->read([&](Transaction& tx) {
        return select_number(tx, "select count(*) from self_test where char_length(word) = number");
    });
    BOOST_TEST(right.value() == static_cast<std::int64_t>(texts.size()));
}

// Under cron there is no locale of UTF-8.
BOOST_DATA_TEST_CASE(texts_come_back_in_the_plain_locale_too, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "C");
    {
        auto db = database.open();
        const auto texts = texts_around(20, false);
        std::vector<std::string> read;
        const auto written = db->write([&](Transaction& tx) -> base::Result<base::Done> {
            for (const std::string& text : texts)
                execute(tx, "insert into self_test (id, word) values (:id, :word)",
                        {{"id", tx.new_id("self_test")}, {"word", text}});
            select(tx, "select word from self_test order by id", {}, read);
            return base::Done{};
        });
        BOOST_REQUIRE(written);
        BOOST_TEST((read == texts));
    }
    std::setlocale(LC_ALL, before.c_str());
}

BOOST_DATA_TEST_CASE(a_long_note_comes_back_from_its_parts, data::make(all_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    const auto texts = notes();
    const auto ids = db->write([&](Transaction& tx) -> base::Result<std::vector<std::int64_t>> {
        auto made = store_texts(tx, texts);
        made.push_back(store_text(tx, texts.back()));
        return made;
    });
    db->read([&](Transaction& tx) {
        const auto all = load_texts(tx, *ids);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            BOOST_TEST((all.at((*ids)[i]) == texts[i]), "note " << i << " of " << texts[i].size() << " bytes");
            BOOST_TEST((load_text(tx, (*ids)[i]) == texts[i]), "note " << i << " alone");
        }
        BOOST_TEST((load_text(tx, ids->back()) == texts.back()));
        return 0;
    });
}

// Where somebody made a column of his own without the discipline, an answer is refused and never cut.
BOOST_DATA_TEST_CASE(a_text_that_is_longer_than_its_column_tells_is_refused, data::make(postgres_drivers()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    BOOST_REQUIRE(db->write([&](Transaction& tx) -> base::Result<base::Done> {
        execute(tx, "create table loose (id bigint primary key, word varchar(100), note text)");
        execute(tx, "insert into loose values (1, repeat('🎯', 100), repeat('ş', 9000))");
        execute(tx, "insert into loose values (2, repeat('a', 25), 'short')");
        return base::Done{};
    }));
    for (const char* column : {"word", "note"}) {
        const std::string sql = std::string("select ") + column + " from loose where id = :id";
        std::vector<std::string> text;
        BOOST_CHECK_EXCEPTION(db->read([&](Transaction& tx) { return select(tx, sql, {{"id", 1}}, text); }), Failure,
                              [](const Failure& failure) { return failure.kind() == FailureKind::damages_text; });
        BOOST_TEST(text.empty());
        db->read([&](Transaction& tx) { return select(tx, sql, {{"id", 2}}, text); });
        BOOST_TEST(text.size() == 1u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
