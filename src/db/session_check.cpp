#include "db/session_check.h"
#include "db/failure.h"
#include "db/migrator.h"
#include "db/schema_history.h"

#include <algorithm>
#include <limits>

namespace hedef::db {

namespace {

const char* const settings_sql =
    R"(select current_setting('client_encoding'), current_setting('server_encoding'),
    current_setting('standard_conforming_strings'),
    cast(current_setting('server_version_num') as bigint), set_config('cursor_tuple_fraction', '1', false),
    cast(coalesce((select case when ssl then 1 else 0 end from pg_stat_ssl where pid = pg_backend_pid()), 0) as bigint),
    cast(case when inet_client_addr() is null or host(inet_client_addr()) in ('127.0.0.1', '::1') then 1 else 0 end as bigint))";

void prepare_postgresql(Driver& driver, bool tls_was_chosen)
{
    std::vector<std::string> encoding, kept_in, literals, fraction;
    std::vector<std::int64_t> version, tls, near;
    driver.begin(Access::read);
    driver.select(settings_sql, {}, {&encoding, &kept_in, &literals, &version, &fraction, &tls, &near});
    driver.commit(); // a rollback would take the setting back
    if (encoding.at(0) != "UTF8")
        throw Failure(FailureKind::wrong_encoding, "the connection's encoding is " + encoding[0] + ", not UTF8");
    if (kept_in.at(0) != "UTF8")
        throw Failure(FailureKind::wrong_encoding, "the database's encoding is " + kept_in[0] + ", not UTF8");
    if (literals.at(0) != "on") throw Failure(FailureKind::damages_text, "standard_conforming_strings is off");
    if (version.at(0) < 130000) throw Failure(FailureKind::unreachable, "the server is older than PostgreSQL 13");
    if (!tls_was_chosen && tls.at(0) == 0 && near.at(0) == 0)
        throw Failure(FailureKind::unreachable, "the connection goes over a network without TLS; choose an SSLmode");
}

// Where the test's rows lie: on a server in self_test, in a transaction that is rolled back; in SQLite in a temporary
// table of the same types, because a row in the file would have to wait for whoever is writing.
std::string test_table(Driver& driver)
{
    if (driver.dialect().server() == Server::postgresql) return "self_test";
    driver.execute("pragma query_only = 0", {});
    driver.execute(
        "create temporary table if not exists self_test_copy (id bigint, word varchar(80), number bigint, day date)",
        {});
    return "self_test_copy";
}

struct TestRows
{
    std::vector<std::int64_t> ids;
    std::vector<std::optional<std::string>> words;
    std::vector<std::optional<std::int64_t>> numbers;
    std::vector<std::optional<base::Date>> days;
    bool operator==(const TestRows&) const = default;

    void add(std::optional<std::string> word, std::optional<std::int64_t> number, std::optional<base::Date> day)
    {
        ids.push_back(std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(ids.size()));
        words.push_back(std::move(word));
        numbers.push_back(number);
        days.push_back(day);
    }
};

TestRows nasty_rows()
{
    TestRows rows;
    std::string emoji;
    for (int i = 0; i < 20; ++i)
        emoji += "\U0001F3AF";
    rows.add(emoji, std::numeric_limits<std::int64_t>::max(), base::forever);
    rows.add("ğüşıöçĞÜŞİÖÇğüşıöçĞÜ", std::numeric_limits<std::int64_t>::min(), base::beginning);
    rows.add("spaces behind   ", 5'000'000'000, base::make_date(2024, 2, 29));
    rows.add("", 0, base::make_date(2017, 3, 26));
    rows.add(std::nullopt, std::nullopt, std::nullopt);
    rows.add("it's \\ \"{NULL,}\" ?:a", -1, base::make_date(2000, 1, 1));
    return rows;
}

void write_rows(Driver& driver, const std::string& table, const TestRows& rows)
{
    using Words = std::span<const std::optional<std::string>>;
    for (std::size_t from : {std::size_t{0}, rows.ids.size() / 2}) { // two batches: drivers have repeated the first
        const std::size_t count = from == 0 ? rows.ids.size() / 2 : rows.ids.size() - from;
        insert_rows(driver, table,
                    {{"id", std::span<const std::int64_t>(rows.ids).subspan(from, count)},
                     {"word", Words(rows.words).subspan(from, count)},
                     {"number", std::span<const std::optional<std::int64_t>>(rows.numbers).subspan(from, count)},
                     {"day", std::span<const std::optional<base::Date>>(rows.days).subspan(from, count)}});
    }
}

} // namespace

void prepare_session(Driver& driver, bool tls_was_chosen)
{
    if (driver.dialect().server() == Server::postgresql) {
        prepare_postgresql(driver, tls_was_chosen);
    } else if (driver.dialect().through_odbc()) {
        driver.execute("pragma foreign_keys = on", {});
        driver.execute("pragma synchronous = normal", {});
    }
}

void check_schema(Driver& driver)
{
    const SchemaState state = read_schema_state(driver);
    const std::string versions =
        "version " + std::to_string(state.version) + ", this program knows " + std::to_string(state.known);
    if (state.version == 0) throw Failure(FailureKind::schema_missing, "the database has no tables of Hedef");
    if (state.version < state.known) throw Failure(FailureKind::schema_behind, "the database has " + versions);
    if (state.min_compatible > state.known) throw Failure(FailureKind::schema_ahead, "the database has " + versions);
}

void self_test(Driver& driver)
{
    const std::string table = test_table(driver);
    const TestRows rows = nasty_rows();
    TestRows read;
    const bool server = driver.dialect().server() == Server::postgresql;
    if (server) driver.begin(Access::write);
    try {
        write_rows(driver, table, rows);
        driver.select("select id, word, number, day from " + table + " where id < -9000000000000000000 order by id", {},
                      {&read.ids, &read.words, &read.numbers, &read.days});
    } catch (...) {
        driver.rollback();
        throw;
    }
    server ? driver.rollback() : static_cast<void>(driver.execute("drop table " + table, {}));
    if (read != rows)
        throw Failure(FailureKind::damages_text, "texts or numbers do not come back from the database as they went in");
}

} // namespace hedef::db
