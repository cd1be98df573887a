#include "db/check.h"
#include "db/catalogue.h"
#include "db/dialect.h"
#include "db/inspection.h"
#include "db/migrator.h"
#include "db/schema_history.h"
#include "db/statement.h"
#include "db/transaction_work.h"

namespace hedef::db {

namespace {

const char* const feed_sql = R"(select count(*) from change_head
where seq < (select coalesce(max(seq), 0) from change_log))";

const char* const leases_sql = "select entity, next_id from id_lease order by entity";

void check_file(Transaction& tx, std::vector<Finding>& found)
{
    std::vector<std::string> answer;
    select(tx, "pragma quick_check", {}, answer);
    if (answer.size() != 1 || answer[0] != "ok")
        found.push_back({"db.check.file_damaged", "", static_cast<std::int64_t>(answer.size())});
}

void check_steps(Transaction& tx, std::vector<Finding>& found)
{
    std::vector<int> changed;
    work_in(tx, [&](Driver& driver) { changed = changed_steps_here(driver, built_in_steps(driver.dialect())); });
    for (int version : changed)
        found.push_back({"db.check.step_changed", std::to_string(version)});
}

void check_texts(Transaction& tx, std::vector<Finding>& found)
{
    for (const TableDescription& table : Catalogue::instance().tables())
        for (const ColumnDescription& column : table.columns) {
            if (column.length == 0) continue;
            const auto rows = select_number(tx, "select count(*) from " + table.name + " where length(" + column.name +
                                                    ") > " + std::to_string(column.length));
            if (*rows > 0) found.push_back({"db.check.text_too_long", table.name + "." + column.name, *rows});
        }
}

void check_leases(Transaction& tx, std::vector<Finding>& found)
{
    std::vector<std::string> entities;
    std::vector<std::int64_t> next;
    select(tx, leases_sql, {}, entities, next);
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const TableDescription* table = Catalogue::instance().table(entities[i]);
        if (!table || !table->has("id")) continue;
        const auto rows =
            select_number(tx, "select count(*) from " + table->name + " where id >= :next", {{"next", next[i]}});
        if (*rows > 0) found.push_back({"db.check.id_reused", table->name, *rows});
    }
}

} // namespace

std::vector<Finding> check_database(Transaction& tx)
{
    std::vector<Finding> found;
    check_steps(tx, found);
    if (tx.dialect().server() == Server::sqlite) { // PostgreSQL watches over these by itself
        check_file(tx, found);
        check_texts(tx, found);
        for (const BrokenReference& broken : broken_references(tx))
            found.push_back({"db.check.broken_reference", broken.table + "." + broken.column, broken.rows});
    }
    if (*select_number(tx, feed_sql) > 0) found.push_back({"db.check.feed_behind", "change_head"});
    check_leases(tx, found);
    return found;
}

} // namespace hedef::db
