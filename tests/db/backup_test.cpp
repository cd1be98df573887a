#include "db/backup.h"
#include "db/bulk.h"
#include "db/catalogue.h"
#include "db/cells.h"
#include "db/check.h"
#include "db/failure.h"
#include "db/migrator.h"
#include "db/statement.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <deque>
#include <filesystem>
#include <numeric>

using namespace hedef;
using namespace hedef::db;
using namespace hedef::testing;
using base::Done;
using base::Result;
namespace data = boost::unit_test::data;

namespace {

// Everything that belongs to the company, table by table, as text.
std::string content(Database& db)
{
    return db.read([](Transaction& tx) {
        std::string out;
        for (const TableDescription& table : Catalogue::instance().tables()) {
            if (table.name.starts_with("change_") || table.name == "self_test" || table.name == "company") continue;
            std::deque<Cells> cells;
            std::vector<ColumnTarget> targets;
            std::string names;
            for (const ColumnDescription& column : table.columns) {
                names += (names.empty() ? "" : ", ") + column.name;
                targets.push_back(cells.emplace_back().target(column.kind));
            }
            const std::size_t rows = db::detail::select_columns(
                tx, "select " + names + " from " + table.name + " order by 1, 2", {}, targets);
            out += table.name + " " + std::to_string(rows) + "\n";
            for (std::size_t row = 0; row < rows; ++row)
                for (std::size_t c = 0; c < cells.size(); ++c) {
                    const Value value = cells[c].value(table.columns[c].kind, row);
                    if (auto number = std::get_if<std::int64_t>(&value.content())) out += std::to_string(*number) + "|";
                    if (auto text = std::get_if<std::string>(&value.content())) out += *text + "|";
                    if (value.content().index() == 0) out += "NULL|";
                }
        }
        return out;
    });
}

void fill(Database& db)
{
    BOOST_REQUIRE(db.write([](Transaction& tx) -> Result<Done> {
        execute(tx, "insert into company (id, name, currency, fiscal_year_start, time_zone, language, weekend, "
                    "key_version, epoch, revision) "
                    "values (1, 'Şirket', 'TRY', 1, 'Europe/Istanbul', 'tr', '0000011', 1, 3, 1)");
        execute(tx, "insert into holiday (day, name, half_day) values ('2017-10-29', 'Cumhuriyet Bayramı 🎉', 0)");
        std::vector<std::int64_t> ids(25'000);
        std::iota(ids.begin(), ids.end(), tx.new_ids("customer", 25'000));
        std::vector<std::optional<std::int64_t>> parents;
        std::vector<std::string> names;
        for (std::int64_t id : ids) {
            parents.push_back(id % 3 ? std::optional(25'001 - id) : std::nullopt); // towards rows that come later, too
            names.push_back("Müşteri " + std::to_string(id));
        }
        const std::vector<std::int64_t> ones(ids.size(), 1);
        std::vector<BulkColumn> columns{{"id", std::span<const std::int64_t>(ids)}};
        for (const ColumnDescription& column : Catalogue::instance().table("customer")->columns) {
            if (column.name == "id" || column.name == "parent_id" || column.name == "deleted_at") continue;
            if (column.kind == ColumnKind::text)
                columns.push_back({column.name, std::span<const std::string>(names)});
            else if (column.kind == ColumnKind::number)
                columns.push_back({column.name, std::span<const std::int64_t>(ones)});
        }
        insert_rows(tx, "customer", columns);
        update_rows(tx, "customer", {"id", std::span<const std::int64_t>(ids)},
                    {{"parent_id", std::span<const std::optional<std::int64_t>>(parents)}});
        return Done{};
    }));
}

std::int64_t number(Database& db, const char* sql)
{
    return db.read([&](Transaction& tx) { return select_number(tx, sql).value_or(-1); });
}

class Impatient : public base::Progress
{
public:
    bool cancelled() const override { return m_reports >= 2; }

private:
    void show(std::string_view, std::int64_t, std::int64_t) override { ++m_reports; }
    int m_reports = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(backup_test)

BOOST_DATA_TEST_CASE(a_backup_is_restored_on_any_database, data::make(all_backends()) * data::make(all_backends()),
                     from, to)
{
    TempFolder folder;
    const std::string file = folder.file("backup.db");
    base::NoProgress progress;
    TestDatabase source(from), target(to);
    auto source_db = source.open(), target_db = target.open(), other_desk = target.open();
    fill(*source_db);
    const std::string before = content(*source_db);
    BOOST_REQUIRE(backup(*source_db, file, progress));
    BOOST_TEST((content(*source_db) == before));
    BOOST_REQUIRE(restore(*target_db, file, progress));
    BOOST_TEST((content(*target_db) == before));
    BOOST_TEST(number(*target_db, "select epoch from company") > 3);
    BOOST_TEST(other_desk->poll_changes().at(0).topic == "everything");
    BOOST_TEST(target_db->read([](Transaction& tx) { return check_database(tx); }).empty());
    BOOST_TEST(static_cast<bool>(target_db->write([](Transaction& tx) -> Result<Done> {
        BOOST_TEST(tx.new_id("customer") > 25'000);
        return Done{};
    })));
    BOOST_TEST(
        std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()) == 1);
}

BOOST_DATA_TEST_CASE(a_cancelled_backup_or_restore_leaves_nothing, data::make(all_backends()), backend)
{
    TempFolder folder;
    base::NoProgress progress;
    TestDatabase database(backend), empty(backend);
    auto db = database.open(), empty_db = empty.open();
    fill(*db);
    Impatient impatient;
    BOOST_CHECK_THROW(static_cast<void>(backup(*db, folder.file("x.db"), impatient)), base::Cancelled);
    BOOST_TEST(std::filesystem::is_empty(folder.path()));
    BOOST_REQUIRE(backup(*empty_db, folder.file("empty.db"), progress));
    BOOST_REQUIRE(backup(*db, folder.file("full.db"), progress));
    const std::string before = content(*empty_db);
    Impatient again;
    BOOST_CHECK_THROW(static_cast<void>(restore(*empty_db, folder.file("full.db"), again)), base::Cancelled);
    BOOST_TEST((content(*empty_db) == before));
}

BOOST_DATA_TEST_CASE(what_is_no_backup_is_refused, data::make(all_backends()), backend)
{
    TempFolder folder;
    base::NoProgress progress;
    TestDatabase database(backend);
    auto db = database.open();
    fill(*db);
    const std::string before = content(*db);
    write_file(folder.file("text"), "this is a text file");
    write_file(folder.file("empty"), "");
    auto has_kind = [](FailureKind kind) { return [kind](const Failure& failure) { return failure.kind() == kind; }; };
    BOOST_CHECK_EXCEPTION(static_cast<void>(restore(*db, folder.file("text"), progress)), Failure,
                          has_kind(FailureKind::not_a_database));
    BOOST_CHECK_EXCEPTION(static_cast<void>(restore(*db, folder.file("missing"), progress)), Failure,
                          has_kind(FailureKind::unreachable));
    BOOST_TEST(restore(*db, folder.file("empty"), progress).refusal().code == "db.restore.not_a_backup");
    BOOST_REQUIRE(backup(*db, folder.file("good"), progress));
    {
        auto old = Database::open({Backend::sqlite, folder.file("good")}, database.clock());
        BOOST_REQUIRE(old->write([](Transaction& tx) -> Result<std::int64_t> {
            return execute(tx, "delete from schema_history where version > 5");
        }));
    }
    BOOST_TEST(restore(*db, folder.file("good"), progress).refusal().code == "db.restore.other_schema");
    BOOST_TEST((content(*db) == before));
    BOOST_CHECK_THROW(static_cast<void>(backup(*db, folder.file("no/such/folder/x.db"), progress)), Failure);
}

BOOST_AUTO_TEST_CASE(damage_is_found)
{
    TestDatabase database(TestBackend::sqlite);
    auto db = database.open();
    fill(*db);
    auto check = [&] { return db->read([](Transaction& tx) { return check_database(tx); }); };
    BOOST_TEST(check().empty());
    auto run = [](Database& on, const std::string& sql) {
        BOOST_REQUIRE(on.write([&](Transaction& tx) -> Result<std::int64_t> { return execute(tx, sql); }));
    };
    run(*db, "update schema_history set checksum = 'x' where version = 2");
    run(*db, "update id_lease set next_id = 24000 where entity = 'customer'");
    run(*db, "insert into change_log (seq, item, topic, entity_id, scope_id, at) values (99, 1, 'x', 1, 0, 'x')");
    const std::vector<Finding> found = check();
    BOOST_REQUIRE(found.size() == 3u);
    BOOST_TEST((found[0] == Finding{"db.check.step_changed", "2", 1}));
    BOOST_TEST((found[1] == Finding{"db.check.feed_behind", "change_head", 1}));
    BOOST_TEST((found[2] == Finding{"db.check.id_reused", "customer", 1001}));
}

BOOST_AUTO_TEST_SUITE_END()
