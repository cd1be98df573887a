// Texts in the schema's columns as SOCI itself writes and reads them, whose buffers count characters where the drivers
// count bytes: the way the columns are declared makes room for them, whichever library the program stands on.
#include "base/text.h"
#include "db/bulk.h"
#include "db/odbc_api.h"
#include "db/odbc_connection.h"
#include "schema_texts.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <soci/odbc/soci-odbc.h>
#include <soci/soci.h>

#include <set>

using namespace hedef;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

using Texts = std::vector<std::string>;

// installer/windows/patches makes SOCI's buffers as wide as the bytes can be, and those without a length smaller.
constexpr bool soci_is_mended = soci::details::odbc_max_buffer_length < 100 * 1024 * 1024;

constexpr std::size_t rows_in_bulk = 100;

// A connection of SOCI's alone, with the settings of the program's.
soci::session session_of(const TestDatabase& database)
{
    soci::connection_parameters parameters(soci::odbc, db::complete_connection_string(database.url().target, {}));
    parameters.set_option(soci::odbc_option_driver_complete, "0");
    return soci::session(parameters);
}

std::string question(const TwinTable& twin, const std::string& column)
{
    return "select " + column + " from " + twin.name + " order by row_no";
}

Texts read_scalar(soci::session& session, const std::string& sql)
{
    Texts out;
    std::string text;
    soci::statement statement = (session.prepare << sql, soci::into(text));
    statement.execute();
    while (statement.fetch())
        out.push_back(text);
    return out;
}

Texts read_bulk(soci::session& session, const std::string& sql, std::size_t rows = rows_in_bulk)
{
    Texts out, block(rows);
    soci::statement statement = (session.prepare << sql, soci::into(block));
    statement.execute();
    while (statement.fetch()) {
        out.insert(out.end(), block.begin(), block.end());
        block.resize(rows);
    }
    return out;
}

// All columns of a table.
std::vector<Texts> read_rowset(soci::session& session, const TwinTable& twin)
{
    std::string names;
    for (const TextColumn& column : twin.columns)
        names += (names.empty() ? "" : ", ") + column.name;
    std::vector<Texts> out(twin.columns.size());
    soci::rowset<soci::row> rows = (session.prepare << question(twin, names));
    for (const soci::row& row : rows)
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i].push_back(row.get<std::string>(i));
    return out;
}

// Writes one column after the other, each into rows of its own.
std::string insertion(const TwinTable& twin, std::size_t column)
{
    return "insert into " + twin.name + " (row_no, " + twin.columns[column].name + ") values (:number, :text)";
}

void write_scalar(soci::session& session, const TwinTable& twin, std::size_t column)
{
    long long number = 0;
    std::string text;
    soci::statement statement = (session.prepare << insertion(twin, column), soci::use(number), soci::use(text));
    for (std::size_t row = 0; row < twin.numbers.size(); ++row) {
        number = twin.numbers[row];
        text = twin.texts[column][row];
        statement.execute(true);
    }
}

void write_bulk(soci::session& session, const TwinTable& twin, std::size_t column)
{
    const std::vector<long long> numbers(twin.numbers.begin(), twin.numbers.end());
    session << insertion(twin, column), soci::use(numbers), soci::use(twin.texts[column]);
}

// Twins written by the program itself.
std::vector<TwinTable> filled_twins(db::Database& database)
{
    auto twins = make_twins(database);
    for (const TwinTable& twin : twins) {
        std::vector<db::BulkColumn> columns{{"row_no", std::span<const std::int64_t>(twin.numbers)}};
        for (std::size_t i = 0; i < twin.columns.size(); ++i)
            columns.push_back({twin.columns[i].name, std::span<const std::string>(twin.texts[i])});
        BOOST_REQUIRE(database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
            db::insert_rows(tx, twin.name, columns);
            return base::Done{};
        }));
    }
    return twins;
}

// A letter so many times.
std::string repeated(const std::string& letter, std::size_t times)
{
    std::string out;
    while (times-- > 0)
        out += letter;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(soci_texts_test)

BOOST_DATA_TEST_CASE(soci_reads_every_column_whole_one_by_one_in_bulk_and_by_rows, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    const auto twins = filled_twins(*database.open());
    soci::session session = session_of(database);
    for (const TwinTable& twin : twins) {
        const auto by_rows = read_rowset(session, twin);
        for (std::size_t i = 0; i < twin.columns.size(); ++i) {
            const std::string sql = question(twin, twin.columns[i].name);
            check_column(twin.columns[i], read_scalar(session, sql), twin.texts[i]);
            check_column(twin.columns[i], read_bulk(session, sql), twin.texts[i]);
            check_column(twin.columns[i], by_rows[i], twin.texts[i]);
        }
    }
}

BOOST_DATA_TEST_CASE(soci_writes_every_kind_of_column_whole_one_by_one_and_in_bulk, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    const auto twins = make_twins(*db);
    soci::session session = session_of(database);
    std::set<std::string> written; // what is declared alike is written alike
    for (const TwinTable& twin : twins)
        for (std::size_t i = 0; i < twin.columns.size(); ++i) {
            if (!written.insert(twin.columns[i].type).second) continue;
            for (const auto& write : {write_scalar, write_bulk}) {
                soci::transaction transaction(session);
                write(session, twin, i);
                check_column(twin.columns[i], read_scalar(session, question(twin, twin.columns[i].name)),
                             twin.texts[i]);
            }
        }
}

// Why the columns are declared as they are. The library of the Windows build is mended; Debian's is not, and says
// nothing.
BOOST_DATA_TEST_CASE(a_column_as_long_as_its_characters_is_cut_unless_soci_is_mended, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    soci::session session = session_of(database);
    session << "create table loose (id bigint primary key, word varchar(20))";
    const std::string letters = repeated("ş", 20), emoji = repeated("🎯", 20);
    // What is read beyond a row's place in a block are its neighbours: the short ones behind make room for that.
    Texts words{letters, emoji};
    for (int i = 0; i < 20; ++i)
        words.push_back("neighbour");
    for (std::size_t id = 0; id < words.size(); ++id)
        session << "insert into loose (id, word) values (:id, :word)", soci::use(static_cast<long long>(id)),
            soci::use(words[id]);
    const std::string sql = "select word from loose order by id";
    const Texts one_by_one = read_scalar(session, sql), in_bulk = read_bulk(session, sql);
    BOOST_TEST_REQUIRE(one_by_one.size() == words.size());
    BOOST_TEST_REQUIRE(in_bulk.size() == words.size());
    if (soci_is_mended) {
        BOOST_TEST((one_by_one == words));
        BOOST_TEST((in_bulk == words));
    } else {
        BOOST_TEST(one_by_one[0] == repeated("ş", 10));
        BOOST_TEST(one_by_one[1] == repeated("🎯", 5));
        BOOST_TEST((in_bulk[0] != words[0]));
        BOOST_TEST((in_bulk[1] != words[1]));
    }
    BOOST_TEST(one_by_one[2] == "neighbour");
    BOOST_TEST(in_bulk[2] == "neighbour");
}

// For such a column SOCI takes 100 MiB a row, 8 MiB when it is mended, so a block has one row.
BOOST_DATA_TEST_CASE(soci_reads_a_note_of_36000_bytes_from_a_column_without_length, data::make(postgres_drivers()),
                     backend)
{
    TestDatabase database(backend);
    soci::session session = session_of(database);
    session << "create table loose (id bigint primary key, note text)";
    const Texts notes{repeated("x", 36'000), repeated("ş", 18'000), repeated("🎯", 9'000), repeated("ş🎯x", 36'000 / 7)};
    for (std::size_t id = 0; id < notes.size(); ++id)
        session << "insert into loose (id, note) values (:id, :note)", soci::use(static_cast<long long>(id)),
            soci::use(notes[id]);
    const std::string sql = "select note from loose order by id";
    BOOST_TEST((read_scalar(session, sql) == notes));
    BOOST_TEST((read_bulk(session, sql, 1) == notes));
}

BOOST_AUTO_TEST_SUITE_END()
