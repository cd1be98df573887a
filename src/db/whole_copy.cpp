#include "db/whole_copy.h"

#include "db/bulk.h"
#include "db/catalogue.h"
#include "db/cells.h"
#include "db/inspection.h"
#include "db/statement.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

namespace hedef::db {

namespace {

constexpr std::size_t block_rows = 20000;

const char* const epoch_sql = "select max(epoch) from company";
const char* const raise_epoch_sql = "update company set epoch = :epoch";
const char* const leases_sql = "select entity, next_id from id_lease";
const char* const set_lease_sql = "update id_lease set next_id = :next where entity = :entity";
const char* const add_lease_sql = "insert into id_lease (entity, next_id) values (:entity, :next)";

// What belongs to the place and not to the company.
bool stays(const TableDescription& table)
{
    static constexpr std::array<std::string_view, 3> names{"change_head", "change_log", "self_test"};
    return std::find(names.begin(), names.end(), table.name) != names.end();
}

using Block = std::deque<Cells>; // a column each

std::string joined(const std::vector<std::string>& words, std::string_view before = "")
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + std::string(before) + word;
    return text;
}

std::size_t place_of(const TableDescription& table, std::string_view column)
{
    return static_cast<std::size_t>(table.column(column) - table.columns.data());
}

// The rows after the last one of the block before, in order of the primary key.
std::size_t read_block(Transaction& from, const TableDescription& table, const Block& before, std::size_t rows_before,
                       Block& block)
{
    std::vector<std::string> names;
    for (const auto& column : table.columns)
        names.push_back(column.name);
    std::string sql = "select " + joined(names) + " from " + table.name;
    Params params;
    if (rows_before > 0) {
        sql += " where (" + joined(table.primary_key) + ") > (" + joined(table.primary_key, ":") + ")";
        for (const auto& key : table.primary_key) {
            const std::size_t c = place_of(table, key);
            params.push_back({key, before[c].value(table.columns[c].kind, rows_before - 1)});
        }
    }
    sql += " order by " + joined(table.primary_key) + " limit " + std::to_string(block_rows);
    std::vector<ColumnTarget> targets;
    for (const auto& column : table.columns)
        targets.push_back(block.emplace_back().target(column.kind));
    return detail::select_columns(from, sql, params, targets);
}

// A column of a table that names rows of the same table: filled once all of them are there.
struct Later
{
    std::size_t column = 0;
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> names;
};

void keep_for_later(Block& block, std::size_t id_column, Later& later)
{
    auto& cells = block[later.column].numbers;
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (cells[row]) {
            later.ids.push_back(*block[id_column].numbers[row]);
            later.names.push_back(*cells[row]);
            cells[row].reset();
        }
}

class Copy
{
public:
    Copy(Transaction& from, Transaction& to, base::Progress& progress) : m_from(from), m_to(to), m_progress(progress)
    {
        for (const auto& size : table_sizes(from))
            m_total += size.rows;
    }
    void table(const TableDescription& table)
    {
        std::vector<Later> later;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (table.columns[c].references == table.name) later.push_back({c, {}, {}});
        Block before;
        for (std::size_t rows_before = 0;;) {
            Block block;
            const std::size_t rows = read_block(m_from, table, before, rows_before, block);
            if (rows == 0) break;
            write(table, block, later);
            m_done += static_cast<std::int64_t>(rows);
            m_progress.report("backup", m_done, m_total);
            before = std::move(block);
            rows_before = rows;
        }
        for (const auto& column : later)
            if (!column.ids.empty())
                update_rows(m_to, table.name, {"id", std::span(column.ids)},
                            {{table.columns[column.column].name, std::span(column.names)}});
    }

private:
    void write(const TableDescription& table, Block& block, std::vector<Later>& later)
    {
        for (auto& column : later)
            keep_for_later(block, place_of(table, "id"), column);
        std::vector<BulkColumn> columns;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            columns.push_back(block[c].bulk(table.columns[c]));
        insert_rows(m_to, table.name, columns);
    }
    Transaction& m_from;
    Transaction& m_to;
    base::Progress& m_progress;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

using Leases = std::map<std::string, std::int64_t>;

Leases leases(Transaction& tx)
{
    std::vector<std::string> entities;
    std::vector<std::int64_t> next;
    select(tx, leases_sql, {}, entities, next);
    Leases all;
    for (std::size_t i = 0; i < entities.size(); ++i)
        all.emplace(entities[i], next[i]);
    return all;
}

// What was leased before the copy, on top of what came with it.
void keep_leases(Transaction& to, const Leases& before)
{
    const Leases now = leases(to);
    for (const auto& [entity, next] : before) {
        const auto found = now.find(entity);
        if (found == now.end())
            execute(to, add_lease_sql, {{"entity", entity}, {"next", next}});
        else if (found->second < next)
            execute(to, set_lease_sql, {{"next", next}, {"entity", entity}});
    }
}

} // namespace

void replace_content(Transaction& from, Transaction& to, base::Progress& progress)
{
    const auto& tables = Catalogue::instance().tables();
    const auto epoch = std::max(select_number(from, epoch_sql).value_or(0), select_number(to, epoch_sql).value_or(0));
    const Leases before = leases(to);
    // Later tables refer to earlier ones.
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        if (!stays(*table)) execute(to, "delete from " + table->name);
    Copy copy(from, to, progress);
    for (const auto& table : tables)
        if (!stays(table)) copy.table(table);
    keep_leases(to, before);
    execute(to, raise_epoch_sql, {{"epoch", epoch + 1}});
}

} // namespace hedef::db
